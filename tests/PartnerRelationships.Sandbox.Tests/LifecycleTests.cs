using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>What becomes of subscriptions at the end of their terms (contract A§1.2, A§2.5), as time goes by.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task A_renewal_that_is_off_goes_on_in_an_extended_term_that_can_be_cancelled_on_any_day()
    {
        using var sandbox = SandboxClient.Open();
        var (path, before) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        before["autoRenewEnabled"] = false;
        Assert.Equal(200, (await sandbox.PatchAsync(path, before.ToString())).Status);
        var end = Moment(before, "commitmentEndDate");
        sandbox.Clock.Now = end.AddDays(40);

        var after = (await sandbox.GetAsync(path)).Body;

        Assert.Equal(("active", "P1M", (string)before["id"]!), ((string)after["status"]!, (string)after["termDuration"]!, (string)after["id"]!));
        Assert.NotEqual((string)before["offerId"]!, (string)after["offerId"]!);
        Assert.NotEqual((string)before["attributes"]!["etag"]!, (string)after["attributes"]!["etag"]!);
        Assert.Equal((end.AddMonths(1), end.AddMonths(2)), (Moment(after, "effectiveStartDate"), Moment(after, "commitmentEndDate")));
        Assert.Null(after["cancellationAllowedUntilDate"]);
        Assert.Equal(400, (await sandbox.RemoveAsync(path.Split('/')[2])).Status);

        after["friendlyName"] = "other";
        Assert.Equal(800096, (await sandbox.PatchAsync(path, after.ToString())).Code);
        after["status"] = "deleted";
        Assert.Equal(200, (await sandbox.PatchAsync(path, after.ToString())).Status);
        Assert.Equal(200, (await sandbox.RemoveAsync(path.Split('/')[2])).Status);
    }

    [Fact]
    public async Task A_renewal_that_is_on_begins_another_term_with_a_window_of_its_own()
    {
        using var sandbox = SandboxClient.Open();
        var (path, before) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        var end = Moment(before, "commitmentEndDate");
        sandbox.Clock.Now = end.AddDays(2);

        var after = (await sandbox.GetAsync(path)).Body;

        Assert.Equal((end, end.AddDays(7)), (Moment(after, "effectiveStartDate"), Moment(after, "cancellationAllowedUntilDate")));
        Assert.Equal(before["offerId"], after["offerId"]);
        after["status"] = "deleted";
        Assert.Equal(200, (await sandbox.PatchAsync(path, after.ToString())).Status);
    }

    [Fact]
    public async Task What_is_not_eligible_expires_is_disabled_and_deleted_and_blocks_nothing_meanwhile()
    {
        using var sandbox = SandboxClient.Open();
        var trial = await Holding.FindAsync(sandbox, h => h.Blockers.SetEquals(["nce-window"]) && (bool)h.Subscriptions[0]["isTrial"]!);
        var path = $"v1/customers/{trial.Id}/subscriptions/{trial.Subscriptions[0]["id"]}";
        var end = Moment((await sandbox.GetAsync(path)).Body, "commitmentEndDate");

        var seen = new List<string>();
        foreach (var days in new[] { -1, 0, 29, 30, 119, 120 })
        {
            sandbox.Clock.Now = end.AddDays(days);
            seen.Add((string)(await sandbox.GetAsync(path)).Body["status"]!);
        }

        Assert.Equal(["active", "expired", "expired", "disabled", "disabled", "deleted"], seen);
        sandbox.Clock.Now = end.AddDays(1);
        Assert.Equal(200, (await sandbox.RemoveAsync(trial.Id)).Status);
    }

    [Fact]
    public async Task New_commerce_that_is_suspended_blocks_until_its_term_ends_and_is_disabled_then()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "nce-suspended");
        var end = Moment(whole, "commitmentEndDate");

        sandbox.Clock.Now = end.AddHours(-1);
        Assert.Equal(400, (await sandbox.RemoveAsync(path.Split('/')[2])).Status);
        sandbox.Clock.Now = end;
        Assert.Equal("disabled", (string)(await sandbox.GetAsync(path)).Body["status"]!);
        Assert.Equal(200, (await sandbox.RemoveAsync(path.Split('/')[2])).Status);
    }

    [Fact]
    public async Task What_is_scheduled_for_the_end_is_kept_as_it_came_and_is_an_end()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        (whole["autoRenewEnabled"], whole["scheduledActions"]) = (false, new JArray(new JObject { ["actionType"] = "whatever" }));

        await sandbox.PatchAsync(path, whole.ToString());

        var after = (await sandbox.GetAsync(path)).Body;
        Assert.Equal(whole["scheduledActions"]!.ToString(), after["scheduledActions"]!.ToString());
        sandbox.Clock.Now = Moment(whole, "commitmentEndDate");
        Assert.Equal("disabled", (string)(await sandbox.GetAsync(path)).Body["status"]!);
    }

    [Fact]
    public async Task Among_two_hundred_customers_is_everything_that_stands_in_the_way_since_2026()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions());
        var (subscriptions, types, refused) = (new List<JObject>(), new HashSet<string>(), new List<string>());
        var customers = await sandbox.ListAsync();
        foreach (var id in customers.Select(one => (string)one["id"]!))
        {
            subscriptions.AddRange((await sandbox.GetAsync($"v1/customers/{id}/subscriptions")).Items);
            types.UnionWith((await sandbox.GetAsync($"v1/customers/{id}/entitlements")).Items.Select(one => (string)one["entitlementType"]!));
            if (await sandbox.RemoveAsync(id) is { Status: 400 } reply) refused.Add(reply.Description!);
        }

        Assert.Superset(new HashSet<string> { "reservedinstance", "software", "savingsplan", "confidential_ledger" }, types);
        Assert.Superset(new HashSet<string> { "SaaS", "DeviceLease" }, subscriptions.Select(one => (string?)one["productType"]?["id"] ?? "").ToHashSet());
        foreach (var member in new[] { "\"billingType\": \"benefit\"", "\"isMicrosoftProduct\": false", "9999-12-31", "\"scheduledActions\"", "\"status\": \"disabled\"" })
            Assert.Contains(subscriptions, one => one.ToString().Contains(member, StringComparison.Ordinal));
        Assert.Contains(subscriptions, one => (string?)one["productType"]?["id"] == "OnlineServicesNCE" && one["cancellationAllowedUntilDate"] is null);
        Assert.Contains(customers, one => (string)one["relationshipToPartner"]! == "advisor");
        foreach (var words in new[] { "savings plans", "Marketplace purchases", "other purchases", "not that of a reseller: advisor" })
            Assert.Contains(refused, reason => reason.Contains(words, StringComparison.Ordinal));
    }

    private static DateTimeOffset Moment(JObject body, string member) => DateTimeOffset.Parse((string)body[member]!, CultureInfo.InvariantCulture);
}
