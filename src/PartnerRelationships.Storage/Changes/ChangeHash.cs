using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Changes;

/// <summary>What the chain says of runs and removals: the hashes of their records.</summary>
internal static class ChangeHash
{
    private static readonly string[] NotOfTheRecord = ["number", "worker", "claim_id", "held_until", "lease", "fence", "planned", "entry_number", "recorded_hash", "is_free"];
    private static readonly string[] NotOfTheStep = ["removal", "place"];
    private static readonly string[] Identity = ["run_id", "partner_tenant_id", "place", "customer_id", "name", "domain"];

    /// <summary>The hash of a run as its row has it.</summary>
    public static string OfRun(IEnumerable<KeyValuePair<string, string?>> row) => LedgerHash.Of(row.Where(IsOfTheRecord));

    /// <summary>The hash of a customer with all its steps.</summary>
    public static string OfRemoval(IEnumerable<KeyValuePair<string, string?>> row, IEnumerable<IReadOnlyDictionary<string, string?>> steps) =>
        LedgerHash.Of(row.Where(IsOfTheRecord).Concat(steps.SelectMany(OfStep)));

    /// <summary>The hash of a customer without any work so far: of its identity.</summary>
    public static string OfIdentity(IEnumerable<KeyValuePair<string, string?>> row) => LedgerHash.Of(row.Where(field => Identity.Contains(field.Key)));

    /// <summary>The same, of a customer that is about to be kept.</summary>
    public static string OfIdentity(ChangeRow row) => LedgerHash.Of(new Dictionary<string, string?>
    {
        ["run_id"] = row.RunId,
        ["partner_tenant_id"] = row.PartnerTenantId,
        ["place"] = row.Place.ToString(CultureInfo.InvariantCulture),
        ["customer_id"] = row.CustomerId,
        ["name"] = row.Name,
        ["domain"] = row.Domain,
    });

    /// <summary>The hash of all customers of a run, in order.</summary>
    public static string OfCustomers(IEnumerable<string> identities) =>
        OrderedHash.Of(identities.Select((hash, index) => new KeyValuePair<string, string?>($"{index + 1:D9}", hash)));

    /// <summary>The hash of a plan's document.</summary>
    public static string OfPlan(string? document) => LedgerHash.Of([new KeyValuePair<string, string?>("document", document)]);

    private static bool IsOfTheRecord(KeyValuePair<string, string?> field) => !NotOfTheRecord.Contains(field.Key);

    private static IEnumerable<KeyValuePair<string, string?>> OfStep(IReadOnlyDictionary<string, string?> step) =>
        step.Where(field => !NotOfTheStep.Contains(field.Key)).Select(field => new KeyValuePair<string, string?>($"step.{step["place"]}.{field.Key}", field.Value));
}
