using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class RemovalTests
{
    [Theory]
    [InlineData("legacy")]
    [InlineData("nce-window")]
    [InlineData("nce-after")]
    [InlineData("nce-suspended")]
    [InlineData("azure")]
    [InlineData("reservedinstance")]
    [InlineData("software")]
    public async Task Each_unmet_precondition_alone_refuses_and_changes_nothing(string blocker)
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.WithOnlyAsync(sandbox, blocker);
        var before = await StateAsync(sandbox, customer.Id);

        var reply = await sandbox.RemoveAsync(customer.Id);

        Assert.Equal(400, reply.Status);
        Assert.StartsWith("Customer relationship cannot be removed due to ", reply.Description);
        Assert.Equal(before, await StateAsync(sandbox, customer.Id));
        Assert.Equal(30, (await sandbox.ListAsync()).Count);
    }

    [Fact]
    public async Task A_reserved_instance_is_refused_in_the_words_on_record()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.WithOnlyAsync(sandbox, "reservedinstance");
        var order = (string)customer.Entitlements.Single()["referenceOrder"]!["id"]!;

        var reply = await sandbox.RemoveAsync(customer.Id);

        Assert.Equal($"Customer relationship cannot be removed due to active Azure reserved instances.Please cancel the following orders: {order}", reply.Description);
    }

    [Fact]
    public async Task Several_blockers_are_all_named()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count > 2);

        var reply = await sandbox.RemoveAsync(customer.Id);

        Assert.Equal(3, reply.Body["data"]!.Count());
    }

    [Fact]
    public async Task A_removal_is_answered_in_Pascal_case_without_a_name()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);

        var reply = await sandbox.RemoveAsync(customer.Id);

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            """{"Id":null,"CommerceId":null,"CompanyProfile":null,"BillingProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,"UserCredentials":null,"CustomDomains":null,"AssociatedPartnerId":null,"Attributes":{"ObjectType":"Customer"}}""",
            reply.Body.ToString(Formatting.None));
        Assert.DoesNotContain(await sandbox.ListAsync(), c => (string)c["id"]! == customer.Id);
        Assert.Equal((403, 20002), Refused(await sandbox.GetAsync($"v1/customers/{customer.Id}/subscriptions")));
        Assert.Equal((403, 20002), Refused(await sandbox.GetAsync($"v1/customers/{customer.Id}/entitlements")));
    }

    [Fact]
    public async Task Suspended_legacy_and_cancelled_new_commerce_do_not_block()
    {
        using var sandbox = SandboxClient.Open();
        var legacy = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0 && h.Subscriptions.Any(s => (string)s["status"]! == "suspended"));
        var cancelled = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0 && h.Subscriptions.Any(s => (string)s["status"]! == "deleted"));

        Assert.Equal(200, (await sandbox.RemoveAsync(legacy.Id)).Status);
        Assert.Equal(200, (await sandbox.RemoveAsync(cancelled.Id)).Status);
    }

    [Theory]
    [InlineData("""{"RelationshipToPartner":"None","Attributes":{"ObjectType":"Customer"}}""")]
    [InlineData("""{"Id":"x","CommerceId":null,"CompanyProfile":{"TenantId":null},"RelationshipToPartner":"none","AllowDelegatedAccess":true,"Attributes":{}}""")]
    public async Task Bodies_of_older_clients_are_understood(string body)
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);

        Assert.Equal(200, (await sandbox.PatchAsync($"v1//customers/{customer.Id}/", body)).Status);
    }

    [Fact]
    public async Task An_ended_relationship_is_shown_for_as_long_as_it_is_wanted()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 30, RemovalDelay = TimeSpan.FromSeconds(20) });
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);
        Assert.Equal(200, (await sandbox.RemoveAsync(customer.Id)).Status);

        Assert.Equal("reseller", (string?)(await sandbox.GetAsync($"v1/customers/{customer.Id}")).Body["relationshipToPartner"]);
        Assert.Contains(await sandbox.ListAsync(), c => (string)c["id"]! == customer.Id);
        Assert.Equal((400, 3000), Refused(await sandbox.RemoveAsync(customer.Id)));

        sandbox.Clock.Now += TimeSpan.FromSeconds(20);
        Assert.DoesNotContain(await sandbox.ListAsync(), c => (string)c["id"]! == customer.Id);
        Assert.Equal((403, 20002), Refused(await sandbox.GetAsync($"v1/customers/{customer.Id}/subscriptions")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_ended_relationship_goes_at_whatever_moment_its_time_is_over(int secondsBefore)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 30, RemovalDelay = TimeSpan.FromSeconds(20) });
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);
        Assert.Equal(200, (await sandbox.RemoveAsync(customer.Id)).Status);

        sandbox.Clock.Now += TimeSpan.FromSeconds(20 - secondsBefore);
        sandbox.Clock.Pace = TimeSpan.FromSeconds(1);
        await sandbox.ListAsync();
        sandbox.Clock.Now += TimeSpan.FromSeconds(20);

        Assert.DoesNotContain(await sandbox.ListAsync(), c => (string)c["id"]! == customer.Id);
    }

    [Fact]
    public async Task A_share_of_removals_is_accepted_and_not_carried_out()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 30, KeptShare = 1 });
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);

        Assert.Equal("none", (string?)(await sandbox.RemoveAsync(customer.Id)).Body["RelationshipToPartner"]);
        Assert.Contains(await sandbox.ListAsync(), c => (string)c["id"]! == customer.Id);
        Assert.Equal(200, (await sandbox.RemoveAsync(customer.Id)).Status);
    }

    [Fact]
    public async Task A_second_removal_says_that_there_is_no_relationship()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);
        await sandbox.RemoveAsync(customer.Id);

        var reply = await sandbox.RemoveAsync(customer.Id);

        Assert.Equal((400, 3000), Refused(reply));
        Assert.Equal("The relationship between the partner and customer does not exist", reply.Description);
    }

    [Theory]
    [InlineData(RemovalPolicy.ResellersMayRemove, true, 200)]
    [InlineData(RemovalPolicy.ResellersMayRemove, false, 403)]
    [InlineData(RemovalPolicy.ProvidersOnly, true, 403)]
    [InlineData(RemovalPolicy.ProvidersOnly, false, 403)]
    public async Task Delegated_access_outlives_the_relationship_under_the_article_of_2020_only(RemovalPolicy policy, bool delegated, int status)
    {
        using var sandbox = SandboxClient.Of(PartnerType.DirectBill, policy);
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0 && h.DelegatedAccess == delegated);
        await sandbox.RemoveAsync(customer.Id);

        var reply = await sandbox.GetAsync($"v1/customers/{customer.Id}");

        Assert.Equal(status, reply.Status);
        if (status == 403) Assert.Equal(20002, reply.Code);
        else Assert.Equal(("none", true), ((string)reply.Body["relationshipToPartner"]!, (bool)reply.Body["allowDelegatedAccess"]!));
    }

    [Fact]
    public async Task An_indirect_reseller_is_sent_to_its_provider_under_the_current_article()
    {
        using var sandbox = SandboxClient.Of(PartnerType.IndirectReseller, RemovalPolicy.ProvidersOnly);
        var customer = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);

        var reply = await sandbox.RemoveAsync(customer.Id);

        Assert.Equal((403, 900150), Refused(reply));
        Assert.Contains("indirect provider", reply.Description);
        Assert.Contains(await sandbox.ListAsync(), c => (string)c["id"]! == customer.Id);
    }

    [Fact]
    public async Task Delegated_access_can_end_by_itself()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await Holding.FindAsync(sandbox, h => h.DelegatedAccess);

        Assert.Equal(200, (await sandbox.PatchAsync($"v1/customers/{customer.Id}", new { allowDelegatedAccess = false })).Status);

        var reply = await sandbox.GetAsync($"v1/customers/{customer.Id}");
        Assert.Equal(("reseller", false), ((string)reply.Body["relationshipToPartner"]!, (bool)reply.Body["allowDelegatedAccess"]!));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"relationshipToPartner":"advisor"}""")]
    [InlineData("""{"allowDelegatedAccess":true}""")]
    [InlineData("""not json""")]
    public async Task Anything_else_is_refused(string body)
    {
        using var sandbox = SandboxClient.Open();

        Assert.Equal(400, (await sandbox.PatchAsync($"v1/customers/{(string)(await sandbox.ListAsync())[0]["id"]!}", body)).Status);
    }

    private static (int, int?) Refused(Reply reply) => (reply.Status, reply.Code);

    private static async Task<string> StateAsync(SandboxClient sandbox, string id) =>
        (await sandbox.GetAsync($"v1/customers/{id}")).Text
        + (await sandbox.GetAsync($"v1/customers/{id}/subscriptions")).Text
        + (await sandbox.GetAsync($"v1/customers/{id}/entitlements")).Text;
}
