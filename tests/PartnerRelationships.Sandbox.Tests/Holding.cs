using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>A customer and, told from the wire alone, what blocks its removal.</summary>
internal sealed record Holding(string Id, bool DelegatedAccess, IReadOnlyList<JObject> Subscriptions, IReadOnlyList<JObject> Entitlements, IReadOnlySet<string> Blockers)
{
    public static async Task<List<Holding>> AllAsync(SandboxClient sandbox)
    {
        var holdings = new List<Holding>();
        foreach (var item in await sandbox.ListAsync()) holdings.Add(await ReadAsync(sandbox, (string)item["id"]!));
        return holdings;
    }

    public static async Task<Holding> FindAsync(SandboxClient sandbox, Func<Holding, bool> wanted) => (await AllAsync(sandbox)).First(wanted);

    public static Task<Holding> WithOnlyAsync(SandboxClient sandbox, string blocker) =>
        FindAsync(sandbox, h => h.Blockers.SetEquals([blocker]));

    /// <summary>The first subscription of one whose removal only this blocks: its path, and the whole of it.</summary>
    public static async Task<(string Path, JObject Whole)> SubscriptionOfAsync(SandboxClient sandbox, string blocker)
    {
        var customer = await WithOnlyAsync(sandbox, blocker);
        var path = $"v1/customers/{customer.Id}/subscriptions/{customer.Subscriptions[0]["id"]}";
        return (path, (await sandbox.GetAsync(path)).Body);
    }

    public static async Task<Holding> ReadAsync(SandboxClient sandbox, string id)
    {
        var customer = await sandbox.GetAsync($"v1/customers/{id}");
        var subscriptions = (await sandbox.GetAsync($"v1/customers/{id}/subscriptions")).Items;
        var entitlements = (await sandbox.GetAsync($"v1/customers/{id}/entitlements")).Items;
        var blockers = subscriptions.Select(s => Blocker(s, sandbox.Clock.Now)).Concat(entitlements.Select(e => (string?)e["entitlementType"])).OfType<string>().ToHashSet();
        return new Holding(id, (bool)customer.Body["allowDelegatedAccess"]!, subscriptions, entitlements, blockers);
    }

    private static string? Blocker(JObject subscription, DateTimeOffset now)
    {
        var status = (string)subscription["status"]!;
        switch ((string?)subscription["productType"]?["id"])
        {
            case null when (string)subscription["billingType"]! == "benefit": return status == "active" ? "savingsplan" : null;
            case null: return status == "active" ? "legacy" : null;
            case "Azure": return status == "active" ? "azure" : null;
            case "Software": return status is "deleted" or "expired" ? null : "software";
        }
        if (status is "deleted" or "expired" or "disabled") return null;
        if (status != "active") return "nce-" + status;
        if (subscription["cancellationAllowedUntilDate"] is not { } window) return "nce-unknown";
        var until = DateTimeOffset.Parse((string)window!, System.Globalization.CultureInfo.InvariantCulture);
        return until > now ? "nce-window" : "nce-after";
    }
}
