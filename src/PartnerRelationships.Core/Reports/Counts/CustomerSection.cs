using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Customers by relationship, by country and by indirect provider or reseller.</summary>
/// <param name="draft">Takes the rows.</param>
/// <param name="isDetailed">Whether each customer was read in detail.</param>
internal sealed class CustomerSection(IReportDraft draft, bool isDetailed)
{
    public const string Id = "customers";
    private readonly Tally relationships = new(), countries = new(), partners = new();
    private readonly PartnerLabels labels = new();
    private readonly ReportTable table = new(Id, "Customers", [.. Columns(isDetailed)]);

    /// <summary>How many customers there are.</summary>
    public long Count => relationships.Total;

    /// <summary>Takes a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="country">Its country; null or empty if unknown.</param>
    /// <param name="privileges">Its delegated administrative privileges, as they were read.</param>
    public void Add(CustomerRelationship customer, string? country, DelegatedAdminState privileges)
    {
        var land = string.IsNullOrWhiteSpace(country) ? Tally.NotKnown : country!.Trim().ToUpperInvariant();
        relationships.Add(TieFacts.IsUnknown(customer) ? Tally.NotKnown : customer.Reseller);
        countries.Add(land);
        foreach (var partner in PartnersOf(customer))
        {
            partners.Add(partner);
        }

        draft.Add(table, [.. Cells(customer), .. isDetailed ? [land, Words(privileges)] : Array.Empty<object?>(), customer.CustomerId.ToString()]);
    }

    /// <summary>What was counted.</summary>
    public ReportSection Section => new(
        Id,
        "Customers",
        isDetailed ? [] : ["Countries are not shown, because no list contains them. Use -Detailed to read them for each customer."],
        [
            new("By relationship", "Relationship", [new("customers")], relationships.Bars(label => label == Tally.None ? ReportTone.Waiting : null)),
            .. isDetailed ? [new("By country", "Country", [new("customers")], countries.Bars())] : Array.Empty<ReportChart>(),
            new("By indirect provider or reseller", "Indirect provider or reseller", [new("customers")], partners.Bars()),
        ],
        table);

    private static IEnumerable<ReportColumn> Columns(bool isDetailed) =>
    [
        new("Customer"), new("Domain"), new("Relationship"), new("Partners"), new("Active GDAP", ReportCell.Number), new("First GDAP end", ReportCell.Day),
        new("Invitation"), new("Last run"), .. isDetailed ? [new("Country"), new("DAP")] : Array.Empty<ReportColumn>(), new("Tenant ID", ReportCell.Id),
    ];

    private IEnumerable<string> PartnersOf(CustomerRelationship customer) => customer.IndirectPartners switch
    {
        null => [Tally.NotKnown],
        { Count: 0 } => [Tally.None],
        var names when customer.IndirectPartnerIds is { } ids && ids.Count == names.Count => names.Zip(ids, (name, id) => labels.Of(id, name)),
        var names => names,
    };

    private static object?[] Cells(CustomerRelationship customer)
    {
        var areRecordsKnown = customer.Missing.All(part => part.Part != TieQuestions.Records);
        return
        [
            customer.Name,
            customer.Domain,
            customer.Reseller,
            customer.IndirectPartners is { } partners ? partners.Count == 0 ? Tally.None : string.Join(", ", partners) : Tally.NotKnown,
            customer.DelegatedAdminRelationships is null ? Tally.NotKnown : (long)TieFacts.InForce(customer).Count(),
            FirstEnd(customer),
            areRecordsKnown ? customer.Invitation?.State.ToString() : Tally.NotKnown,
            areRecordsKnown ? customer.Run is { } run ? $"{run.Kind}: {run.Outcome?.ToString() ?? "not ended"}" : null : Tally.NotKnown,
        ];
    }

    private static object? FirstEnd(CustomerRelationship customer) => customer.DelegatedAdminRelationships is null ? Tally.NotKnown
        : customer.DelegatedAdminEndsOn is { } end ? end
        : TieFacts.InForce(customer).Any() ? Tally.NotKnown : null;

    private static string Words(DelegatedAdminState privileges) => privileges switch
    {
        DelegatedAdminState.Granted => "granted",
        DelegatedAdminState.NotGranted => "not granted",
        _ => Tally.NotKnown,
    };
}
