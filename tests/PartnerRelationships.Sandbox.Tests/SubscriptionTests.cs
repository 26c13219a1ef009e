using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task A_suspended_legacy_subscription_no_longer_blocks()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");
        whole["status"] = "suspended";

        var reply = await sandbox.PatchAsync(path, whole.ToString());

        Assert.Equal((200, "suspended"), (reply.Status, (string)reply.Body["Status"]!));
        Assert.Equal(whole["autoRenewEnabled"], (await sandbox.GetAsync(path)).Body["autoRenewEnabled"]);
        Assert.Equal(200, (await sandbox.RemoveAsync(path.Split('/')[2])).Status);
    }

    [Fact]
    public async Task An_omitted_automatic_renewal_is_switched_off()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");
        Assert.True((bool)whole["autoRenewEnabled"]!);
        whole.Remove("autoRenewEnabled");
        whole["friendlyName"] = "Fő előfizetés";

        await sandbox.PatchAsync(path, whole.ToString());

        var after = (await sandbox.GetAsync(path)).Body;
        Assert.Equal((false, "Fő előfizetés"), ((bool)after["autoRenewEnabled"]!, (string)after["friendlyName"]!));
    }

    [Fact]
    public async Task The_sparse_suspension_of_the_old_SDK_corrupts_nothing()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");

        await sandbox.PatchAsync(path, """
            {"Status":"Suspended","Quantity":0,"CreationDate":"0001-01-01T00:00:00","EffectiveStartDate":"0001-01-01T00:00:00",
             "BillingCycle":"unknown","AutoRenewEnabled":false,"OfferId":null,"FriendlyName":null,"Attributes":{"ObjectType":"Subscription"}}
            """);

        var after = (await sandbox.GetAsync(path)).Body;
        Assert.Equal("suspended", (string)after["status"]!);
        foreach (var member in new[] { "quantity", "autoRenewEnabled", "billingCycle", "creationDate", "friendlyName", "offerId" })
            Assert.Equal(whole[member], after[member]);
    }

    [Theory]
    [InlineData("Partner Center PowerShell", false)]
    [InlineData("Partner Center Open .NET SDK", false)]
    [InlineData("Partner Center .NET SDK", true)]
    public async Task The_archived_module_is_answered_in_the_words_of_its_time(string client, bool newer)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 120, PartnerType = PartnerType.DirectBill });
        var seen = new HashSet<string>();

        foreach (var customer in await sandbox.ListAsync())
        {
            var subscriptions = await sandbox.GetAsync($"v1/customers/{customer["id"]}/subscriptions", ("MS-PartnerCenter-Client", client));
            seen.UnionWith(subscriptions.Items.SelectMany(one => new[] { (string)one["status"]!, (string)one["billingCycle"]!, (string)one["billingType"]! }));
        }

        Assert.Equal(newer, seen.Except(["none", "active", "suspended", "deleted", "unknown", "monthly", "annual", "one_time", "usage", "license"]).Any());
        Assert.Superset(new HashSet<string> { "active", "deleted", "monthly" }, seen);
    }

    [Fact]
    public async Task A_savings_plan_has_no_seats_to_change()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 120 });
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "savingsplan");
        whole["quantity"] = (int)whole["quantity"]! + 1;

        Assert.Equal(800095, (await sandbox.PatchAsync(path, whole.ToString())).Code);
    }

    [Fact]
    public async Task Subscriptions_are_narrowed_by_their_order_and_by_their_partner_of_record_which_none_has()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");
        var all = path[..path.LastIndexOf('/')];

        Assert.Equal([whole["id"]], (await sandbox.GetAsync($"{all}?order_id={whole["orderId"]}")).Items.Select(one => one["id"]));
        Assert.Empty((await sandbox.GetAsync($"{all}?order_id=none")).Items);
        Assert.Empty((await sandbox.GetAsync($"{all}?mpn_id=4847383")).Items);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stale_etag_is_refused(bool inHeader)
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");
        var etag = (string)whole["attributes"]!["etag"]!;
        whole["quantity"] = 61;
        var fresh = await sandbox.PatchAsync(path, whole.ToString(), ("If-Match", $"\"{etag}\""));
        Assert.NotEqual(etag, (string)fresh.Body["Attributes"]!["Etag"]!);
        whole["quantity"] = 62;
        if (inHeader) whole.Remove("attributes");

        var reply = inHeader ? await sandbox.PatchAsync(path, whole.ToString(), ("If-Match", $"\"{etag}\"")) : await sandbox.PatchAsync(path, whole.ToString());

        Assert.Equal((400, 2055), (reply.Status, reply.Code));
        Assert.Equal(61, (int)(await sandbox.GetAsync(path)).Body["quantity"]!);
    }

    [Fact]
    public async Task New_commerce_is_cancelled_inside_its_window_only()
    {
        using var sandbox = SandboxClient.Open();
        var (inside, first) = await Holding.SubscriptionOfAsync(sandbox, "nce-window");
        var (outside, second) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        first["status"] = second["status"] = "deleted";

        var refused = await sandbox.PatchAsync(outside, second.ToString());
        Assert.Equal((400, 900117), (refused.Status, refused.Code));

        Assert.Equal(200, (await sandbox.PatchAsync(inside, first.ToString())).Status);
        Assert.Equal(2011, (await sandbox.PatchAsync(inside, """{"status":"active"}""")).Code);
        Assert.Equal(200, (await sandbox.RemoveAsync(inside.Split('/')[2])).Status);
    }

    [Fact]
    public async Task The_window_closes_with_the_clock()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "nce-window");
        sandbox.Clock.Now += TimeSpan.FromDays(8);
        whole["status"] = "deleted";

        Assert.Equal(900117, (await sandbox.PatchAsync(path, whole.ToString())).Code);
    }

    [Fact]
    public async Task Seats_are_not_given_back_after_the_window()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        whole["quantity"] = (int)whole["quantity"]! - 1;

        var reply = await sandbox.PatchAsync(path, whole.ToString());

        Assert.Equal((400, 800090, "Subscription quantity cannot be decreased."), (reply.Status, reply.Code, reply.Description));
    }

    [Fact]
    public async Task An_Azure_plan_is_suspended_when_its_Azure_subscriptions_are_cancelled()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "azure");
        whole["status"] = "suspended";
        var refused = await sandbox.PatchAsync(path, whole.ToString());
        Assert.Equal((403, 900115), (refused.Status, refused.Code));

        foreach (var azure in (await sandbox.GetAsync(path + "/azureEntitlements")).Items)
            Assert.Equal(200, (await sandbox.PostAsync($"{path}/azureEntitlements/{azure["id"]}/cancel", """{"cancellationReason":"compromise"}""")).Status);

        Assert.Equal(200, (await sandbox.PatchAsync(path, whole.ToString())).Status);
        Assert.Equal(200, (await sandbox.RemoveAsync(path.Split('/')[2])).Status);
    }

    [Fact]
    public async Task Cancelled_software_takes_its_entitlement_along()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "software");
        whole["status"] = "deleted";

        await sandbox.PatchAsync(path, whole.ToString());

        var customer = path.Split('/')[2];
        Assert.Empty((await sandbox.GetAsync($"v1/customers/{customer}/entitlements?entitlementType=Software")).Items);
        Assert.Equal(200, (await sandbox.RemoveAsync(customer)).Status);
    }

    [Theory]
    [InlineData("""{"quantity":0,"autoRenewEnabled":true}""", 2002)]
    [InlineData("""{"billingCycle":"triennial","quantity":5}""", 2054)]
    [InlineData("""{"offerId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971"}""", 2006)]
    [InlineData("""{"status":"suspended","quantity":9999}""", 2001)]
    [InlineData("""{"status":"deleted"}""", 800096)]
    [InlineData("""{"quantity":"many"}""", 3000)]
    public async Task What_cannot_be_changed_is_refused_and_changes_nothing(string body, int code)
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");

        var reply = await sandbox.PatchAsync(path, body);

        Assert.Equal((400, code), (reply.Status, reply.Code));
        Assert.Equal(whole.ToString(), (await sandbox.GetAsync(path)).Body.ToString());
    }

    [Fact]
    public async Task What_is_scheduled_is_kept_begins_with_the_next_term_and_goes_with_a_change_before()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        var seats = (int)whole["quantity"]!;
        whole["scheduledNextTermInstructions"] = new JObject { ["product"] = new JObject { ["productId"] = "P", ["termDuration"] = "P1Y" }, ["quantity"] = seats + 5, ["madeUp"] = 1 };
        Assert.Equal(200, (await sandbox.PatchAsync(path, whole.ToString())).Status);
        var scheduled = (await sandbox.GetAsync(path)).Body;
        Assert.Equal((seats, seats + 5, 1), ((int)scheduled["quantity"]!, (int)scheduled["scheduledNextTermInstructions"]!["quantity"]!, (int)scheduled["scheduledNextTermInstructions"]!["madeUp"]!));

        scheduled["quantity"] = seats + 1;
        await sandbox.PatchAsync(path, scheduled.ToString());
        var changed = (await sandbox.GetAsync(path)).Body;
        Assert.Null(changed["scheduledNextTermInstructions"]);

        changed["scheduledNextTermInstructions"] = scheduled["scheduledNextTermInstructions"];
        await sandbox.PatchAsync(path, changed.ToString());
        sandbox.Clock.Now = DateTimeOffset.Parse((string)changed["commitmentEndDate"]!, System.Globalization.CultureInfo.InvariantCulture) + TimeSpan.FromDays(1);
        var next = (await sandbox.GetAsync(path)).Body;
        Assert.Equal((seats + 5, null), ((int)next["quantity"]!, next["scheduledNextTermInstructions"]));
    }

    [Fact]
    public async Task Nothing_is_scheduled_without_a_renewal_or_for_the_old_commerce()
    {
        using var sandbox = SandboxClient.Open();
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "nce-after");
        var (old, legacy) = await Holding.SubscriptionOfAsync(sandbox, "legacy");
        whole["scheduledNextTermInstructions"] = legacy["scheduledNextTermInstructions"] = new JObject { ["quantity"] = 5 };
        whole["autoRenewEnabled"] = false;

        Assert.Equal(800093, (await sandbox.PatchAsync(path, whole.ToString())).Code);
        Assert.Equal(900244, (await sandbox.PatchAsync(old, legacy.ToString())).Code);
    }

    [Fact]
    public async Task A_change_that_takes_its_time_is_accepted_with_the_place_of_its_operation()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 30, SubscriptionDelay = TimeSpan.FromSeconds(5) });
        var (path, whole) = await Holding.SubscriptionOfAsync(sandbox, "legacy");
        whole["status"] = "suspended";

        var reply = await sandbox.PatchAsync(path, whole.ToString());
        Assert.Equal((202, ""), (reply.Status, reply.Text));
        var operation = reply.Message.Headers.Location!.ToString();

        Assert.Equal(202, (await sandbox.GetAsync(operation)).Status);
        sandbox.Clock.Now += TimeSpan.FromSeconds(5);
        var over = await sandbox.GetAsync(operation);
        Assert.Equal((200, "suspended"), (over.Status, (string)over.Body["status"]!));
    }

    [Fact]
    public async Task An_unknown_subscription_is_not_found()
    {
        using var sandbox = SandboxClient.Open();
        var (path, _) = await Holding.SubscriptionOfAsync(sandbox, "legacy");

        var reply = await sandbox.GetAsync(path[..path.LastIndexOf('/')] + "/00000000-0000-4000-8000-000000000000");

        Assert.Equal((404, 20003), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task An_indirect_reseller_transacts_through_its_provider_under_the_current_article()
    {
        using var sandbox = SandboxClient.Of(PartnerType.IndirectReseller, RemovalPolicy.ProvidersOnly);
        var (path, _) = await Holding.SubscriptionOfAsync(sandbox, "legacy");

        Assert.Equal(403, (await sandbox.PatchAsync(path, """{"status":"suspended"}""")).Status);
    }

    [Fact]
    public async Task Expiry_is_shown_on_request()
    {
        using var sandbox = SandboxClient.Open();
        var customer = (await Holding.WithOnlyAsync(sandbox, "reservedinstance")).Id;

        Assert.Null((await sandbox.GetAsync($"v1/customers/{customer}/entitlements")).Items.Single()["expiryDate"]);
        Assert.NotNull((await sandbox.GetAsync($"v1/customers/{customer}/entitlements?entitlementType=reservedInstance&showExpiry=true")).Items.Single()["expiryDate"]);
        Assert.Empty((await sandbox.GetAsync($"v1/customers/{customer}/entitlements?entitlementType=software")).Items);
    }
}
