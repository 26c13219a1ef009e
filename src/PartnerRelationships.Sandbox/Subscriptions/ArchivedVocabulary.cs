using System.Linq;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>The words of 2020. The archived module fails on a whole list when one value is none of them (contract §11.10).</summary>
internal static class ArchivedVocabulary
{
    private const string None = "none";

    private static readonly string[] Statuses = [None, SubscriptionStatus.Active, SubscriptionStatus.Suspended, SubscriptionStatus.Deleted];

    private static readonly string[] Cycles = [None, "unknown", "monthly", "annual", "one_time"];

    private static readonly string[] Billings = [None, "usage", "license"];

    public static JObject Translate(JObject subscription)
    {
        var status = (string?)subscription["status"];
        if (!Statuses.Contains(status)) subscription["status"] = status == SubscriptionStatus.Expired ? SubscriptionStatus.Deleted : None;
        if (!Cycles.Contains((string?)subscription["billingCycle"])) subscription["billingCycle"] = None;
        if (!Billings.Contains((string?)subscription["billingType"])) subscription["billingType"] = None;
        return subscription;
    }
}
