using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>When delegated admin relationships end.</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="now">The present moment.</param>
internal sealed class RightsSection(IReportDraft draft, DateTimeOffset now)
{
    public const string Id = "delegated-admin";
    private const int Soon = 90;
    private const string Within30 = "within 30 days", Within60 = "31 to 60 days", Within90 = "61 to 90 days";
    private const string Active = "active", ActiveStray = "active, without a reseller relationship", ActiveUnknown = "active, reseller relationship unknown";
    private const string NoCustomer = "not a customer, none active", Requested = "requested, none active", NoneActive = "none active";
    private const int Ends = 0, Extends = 1, NotSaid = 2;

    private static readonly ReportSeries[] Series = [new("ends", ReportTone.Waiting), new("extended automatically", ReportTone.Good), new("unknown whether extended", ReportTone.Unknown)];

    private static readonly ReportTable Table = new(
        Id,
        "Delegated admin relationships",
        [new("Customer"), new("Relationship"), new("Status"), new("Ends", ReportCell.Day), new("Days left", ReportCell.Number), new("Auto-extend"), new("Roles", ReportCell.Number), new("Global Administrator")],
        SortedBy: 3);

    private readonly Timeline months = new(now, Series.Length, "end date unknown");
    private readonly Tally soon = new(Series.Length), coverage = new();
    private bool isKnown = true;

    /// <summary>How many there are; null if they could not be read.</summary>
    public long? Count { get => isKnown ? field : null; private set; } = 0;

    /// <summary>How many active ones end within 90 days and are not extended automatically, as far as is known; null if they could not be read.</summary>
    public long? EndingSoon { get => isKnown ? field : null; private set; } = 0;

    /// <summary>How many active ones have an unknown end date.</summary>
    public long Undated { get; private set; }

    /// <summary>Notes that they could not be read.</summary>
    public void Miss() => isKnown = false;

    /// <summary>Takes those of a customer, or of a tenant that is not a customer.</summary>
    public void Add(CustomerRelationship customer)
    {
        isKnown &= customer.DelegatedAdminRelationships is not null;
        coverage.Add(CoverageOf(customer));
        foreach (var one in customer.DelegatedAdminRelationships ?? [])
        {
            Count++;
            if (TieFacts.IsInForce(one))
            {
                CountEnd(one);
            }

            draft.Add(Table, Cells(customer, one));
        }
    }

    /// <summary>What was counted.</summary>
    public ReportSection Section => new(
        Id,
        "Delegated administration (GDAP)",
        isKnown ? [] : ["Delegated admin relationships could not be read. That none are shown does not mean that there are none."],
        [
            new("Ends by month", "Month", Series, months.Bars),
            new("Ends within 90 days", "Days from now", Series, soon.Total == 0 && !isKnown ? [] : soon.Bars([Within30, Within60, Within90])),
            new("Customers and other tenants by active GDAP", "Delegated administration", [new("tenants")], coverage.Bars(ToneOf)),
        ],
        Table);

    private void CountEnd(CustomerDelegatedAdmin one)
    {
        var part = one.AutoExtends switch { true => Extends, false => Ends, null => NotSaid };
        months.Add(one.EndsOn, part);
        Undated += one.EndsOn is null ? 1 : 0;
        if (one.EndsOn is { } end && (end - now).TotalDays is >= 0 and <= Soon and var days)
        {
            soon.Add(days <= 30 ? Within30 : days <= 60 ? Within60 : Within90, part);
            EndingSoon += part == Extends ? 0 : 1;
        }
    }

    private object?[] Cells(CustomerRelationship customer, CustomerDelegatedAdmin one) =>
    [
        customer.Name.Length > 0 ? customer.Name : customer.CustomerId.ToString(),
        one.DisplayName,
        one.Status,
        one.EndsOn is { } ends ? ends : TieFacts.IsInForce(one) ? Tally.NotKnown : null,
        one.EndsOn is { } end ? (long)Math.Floor((end - now).TotalDays) : null,
        one.AutoExtends switch { true => "yes", false => "no", null => Tally.NotKnown },
        (long)one.Roles.Count,
        one.Roles.Any(DriftText.IsGlobal) ? "yes" : "no",
    ];

    private static string CoverageOf(CustomerRelationship customer) => (customer.DelegatedAdminRelationships, TieFacts.InForce(customer).Any()) switch
    {
        (null, _) => Tally.NotKnown,
        (_, true) => TieFacts.IsCustomer(customer) == true ? Active : TieFacts.IsUnknown(customer) ? ActiveUnknown : ActiveStray,
        (_, false) when TieFacts.IsCustomer(customer) == false => NoCustomer,
        ({ Count: > 0 }, false) => Requested,
        _ => NoneActive,
    };

    private static ReportTone? ToneOf(string label) => label switch
    {
        Active => ReportTone.Good,
        ActiveStray => ReportTone.Bad,
        ActiveUnknown => ReportTone.Unknown,
        Requested or NoneActive => ReportTone.Waiting,
        _ => null,
    };
}
