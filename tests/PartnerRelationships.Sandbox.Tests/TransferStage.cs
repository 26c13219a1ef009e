using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>One sandbox as a reseller and two of its providers see it, and a customer of the first that has accepted the second as well.</summary>
internal sealed class TransferStage : IDisposable
{
    private readonly TemporaryFile file = new();

    public SandboxClient Own { get; private set; } = null!;

    public SandboxClient Old { get; private set; } = null!;

    public SandboxClient New { get; private set; } = null!;

    public string OldId { get; private set; } = "";

    public string NewId { get; private set; } = "";

    public string CustomerId { get; private set; } = "";

    public string Customer => $"v1/customers/{CustomerId}";

    public string Transfers => Customer + "/transfers";

    /// <summary>The ids of what the customer has through the first provider.</summary>
    public IReadOnlyList<string> Subscriptions { get; private set; } = [];

    public static async Task<TransferStage> OpenAsync(TimeSpan delay)
    {
        var stage = new TransferStage();
        stage.Own = SandboxClient.Open(stage.Options(delay, null));
        var providers = (await stage.Own.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Items;
        (stage.OldId, stage.NewId) = ((string)providers[0]["id"]!, (string)providers[1]["id"]!);
        (stage.Old, stage.New) = (SandboxClient.Open(stage.Options(delay, stage.OldId)), SandboxClient.Open(stage.Options(delay, (string)providers[1]["name"]!)));
        await stage.FindAsync();
        return stage;
    }

    public object Creation(string? source = null) => new { sourcePartnerTenantId = source ?? OldId, sourcePartnerName = "Before", customerEmailId = "office@example.com", transferType = 5 };

    public static object Items(IEnumerable<string> ids) => new { lineItems = ids.Select(subscriptionId => new { subscriptionId }) };

    public void Advance(TimeSpan by)
    {
        foreach (var client in new[] { Own, Old, New }) client.Clock.Now += by;
    }

    public void Dispose()
    {
        foreach (var client in new[] { Own, Old, New }) client.Dispose();
        file.Dispose();
    }

    private SandboxOptions Options(TimeSpan delay, string? actingAs) => new() { Path = file.Path, SeedCustomers = 60, TransferDelay = delay, ActingAs = actingAs };

    private async Task FindAsync()
    {
        foreach (var held in await Old.ListAsync())
        {
            CustomerId = (string)held["id"]!;
            var all = (await Old.GetAsync(Customer + "/subscriptions")).Items;
            if (all.Count > 0 && all.All(row => (string?)row["productType"]?["id"] == "OnlineServicesNCE" && (string)row["status"]! == "active"))
            {
                Subscriptions = [.. all.Select(row => (string)row["id"]!)];
                var link = (await Own.LinkAsync()).Replace("#", $"&indirectCSPId={NewId}#");
                Assert.Equal(200, (await Own.PostAsync("sandbox/consents", new { link, domain = (string)(await Own.GetAsync(Customer)).Body["companyProfile"]!["domain"]! })).Status);
                return;
            }
        }

        throw new InvalidOperationException("No customer has new commerce alone.");
    }
}
