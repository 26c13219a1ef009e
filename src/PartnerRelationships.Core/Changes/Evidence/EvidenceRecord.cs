using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The hashes that the ledger's entries have of runs and of customers, built again from a bundle's items.</summary>
internal static class EvidenceRecord
{
    private const string Place = "place", RunId = "run_id", Partner = "partner_tenant_id";
    private static readonly string[] Identity = [Place, "customer_id", "name", "domain"];
    private static readonly string[] Counted = ["customers", "ended", "removed"];

    /// <summary>A customer with all its steps; who works on it is not part of the record, nor are its line in the plan and its salt.</summary>
    public static string OfCustomer(EvidenceItem run, EvidenceItem customer) => LedgerHash.Of(Owner(run)
        .Concat(customer.Fields.Where(field => field.Key is not ("worker" or "planned" or "salt")))
        .Concat(customer.Parts.Where(part => part.Kind == EvidenceItem.Step).SelectMany(Step)));

    /// <summary>Who a customer of a run is.</summary>
    public static string IdentityOf(EvidenceItem run, EvidenceItem customer) => LedgerHash.Of(Owner(run).Concat(customer.Fields.Where(field => Identity.Contains(field.Key))));

    /// <summary>A run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="document">Its plan's document.</param>
    /// <param name="customers">The hash of its customers.</param>
    public static string OfRun(EvidenceItem run, string? document, string customers) => LedgerHash.Of(run.Fields
        .Where(field => !Counted.Contains(field.Key))
        .Append(Field("plan_hash", LedgerHash.Of([Field("document", document)])))
        .Append(Field("customers_hash", customers)));

    private static IEnumerable<KeyValuePair<string, string?>> Owner(EvidenceItem run) => [Field(RunId, run[RunId]), Field(Partner, run[Partner])];

    private static IEnumerable<KeyValuePair<string, string?>> Step(EvidenceItem step) =>
        step.Fields.Where(field => field.Key != Place).Select(field => Field($"step.{step[Place]}.{field.Key}", field.Value));

    private static KeyValuePair<string, string?> Field(string name, string? value) => new(name, value);
}
