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
    private const int Ends = 0, Extends = 1, NotSaid = 2;

    private static readonly ReportSeries[] Series = [new("ends", ReportTone.Waiting), new("extends itself", ReportTone.Good), new("not known whether it extends itself", ReportTone.Unknown)];

    private static readonly ReportTable Table = new(
        Id,
        "Delegated admin relationships",
        [new("Customer"), new("Relationship"), new("Status"), new("Ends", ReportCell.Day), new("Days left", ReportCell.Number), new("Extends itself"), new("Roles", ReportCell.Number), new("Global Administrator")],
        SortedBy: 3);

    private readonly Timeline months = new(now, Series.Length, "end not known");
    private readonly Tally soon = new(Series.Length), coverage = new();
    private bool isKnown = true;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>How many end within 90 days, and do not extend themselves as far as is known; null where they could not be read.</summary>
    public long? EndingSoon { get => isKnown ? field : null; private set; } = 0;

    /// <summary>Takes a customer's, or those of a tenant that is no customer.</summary>
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
        isKnown ? [] : ["Delegated admin relationships could not be read: nothing here says that there are none."],
        [
            new("Ends by month", "Month", Series, months.Bars),
            new("Ends within 90 days", "Days from now", Series, soon.Total == 0 && !isKnown ? [] : soon.Bars([Within30, Within60, Within90])),
            new("Customers by what is in force", "Delegated administration", [new("customers")], coverage.Bars(ToneOf)),
        ],
        Table);

    private void CountEnd(CustomerDelegatedAdmin one)
    {
        var part = one.AutoExtends switch { true => Extends, false => Ends, null => NotSaid };
        months.Add(one.EndsOn, part);
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

    private static string CoverageOf(CustomerRelationship customer) => customer.DelegatedAdminRelationships switch
    {
        null => Tally.NotKnown,
        _ when TieFacts.IsCustomer(customer) != true => TieFacts.InForce(customer).Any() ? "in force, without a reseller relationship" : "no customer, and none in force",
        var rights when rights.Any(TieFacts.IsInForce) => "in force",
        { Count: > 0 } => "asked for, none in force",
        _ => "none in force",
    };

    private static ReportTone? ToneOf(string label) => label switch
    {
        "in force" => ReportTone.Good,
        "in force, without a reseller relationship" => ReportTone.Bad,
        "asked for, none in force" or "none in force" => ReportTone.Waiting,
        _ => null,
    };
}
