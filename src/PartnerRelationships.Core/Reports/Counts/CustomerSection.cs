using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Customers by relationship, by country and by the partners on the other side.</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="isDetailed">Whether customers were asked.</param>
internal sealed class CustomerSection(IReportDraft draft, bool isDetailed)
{
    public const string Id = "customers";
    private readonly Tally relationships = new(), countries = new(), partners = new();
    private readonly ReportTable table = new(Id, "Customers", [.. Columns(isDetailed)]);

    /// <summary>How many customers there are.</summary>
    public long Count => relationships.Total;

    /// <summary>Takes a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="country">Its country; null for not known.</param>
    /// <param name="privileges">Its delegated administrative privileges, as they were asked for.</param>
    public void Add(CustomerRelationship customer, string? country, DelegatedAdminState privileges)
    {
        relationships.Add(TieFacts.IsCustomer(customer) is null && customer.Reseller is "" or "unknown" ? Tally.NotKnown : customer.Reseller);
        countries.Add(isDetailed ? country?.ToUpperInvariant() ?? Tally.NotKnown : Tally.NotAsked);
        foreach (var partner in customer.IndirectPartners is { } known ? known.DefaultIfEmpty(Tally.None) : [Tally.NotKnown])
        {
            partners.Add(partner);
        }

        draft.Add(table, [.. Cells(customer), .. isDetailed ? [country?.ToUpperInvariant() ?? Tally.NotKnown, Words(privileges)] : Array.Empty<object?>(), customer.CustomerId.ToString()]);
    }

    /// <summary>What was counted.</summary>
    public ReportSection Section => new(
        Id,
        "Customers",
        isDetailed ? [] : ["Countries were not asked: no list has them. -Detailed asks each customer."],
        [
            new("By relationship", "Relationship", [new("customers")], relationships.Bars(label => label == Tally.None ? ReportTone.Waiting : null)),
            .. isDetailed ? [new("By country", "Country", [new("customers")], countries.Bars())] : Array.Empty<ReportChart>(),
            new("By partner on the other side", "Indirect provider or reseller", [new("customers")], partners.Bars()),
        ],
        table);

    private static IEnumerable<ReportColumn> Columns(bool isDetailed) =>
    [
        new("Customer"), new("Domain"), new("Relationship"), new("Partners"), new("GDAP in force", ReportCell.Number), new("First GDAP end", ReportCell.Day),
        new("Invitation"), new("Last run"), .. isDetailed ? [new("Country"), new("DAP")] : Array.Empty<ReportColumn>(), new("Tenant ID", ReportCell.Id),
    ];

    private static object?[] Cells(CustomerRelationship customer) =>
    [
        customer.Name,
        customer.Domain,
        customer.Reseller,
        customer.IndirectPartners is { } partners ? partners.Count == 0 ? Tally.None : string.Join(", ", partners) : Tally.NotKnown,
        customer.DelegatedAdminRelationships is null ? Tally.NotKnown : (long)TieFacts.InForce(customer).Count(),
        customer.DelegatedAdminRelationships is null ? Tally.NotKnown : customer.DelegatedAdminEndsOn,
        customer.Invitation?.State.ToString(),
        customer.Run is { } run ? $"{run.Kind}: {run.Outcome?.ToString() ?? "not ended"}" : null,
    ];

    private static string Words(DelegatedAdminState privileges) => privileges switch
    {
        DelegatedAdminState.Granted => "granted",
        DelegatedAdminState.NotGranted => "not granted",
        _ => Tally.NotKnown,
    };
}
