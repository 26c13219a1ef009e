using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class AuditTests
{
    [Fact]
    public async Task A_removal_is_recorded_with_who_did_it_and_by_which_request()
    {
        using var sandbox = SandboxClient.Open();
        var customer = (await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0)).Id;
        var correlation = Guid.NewGuid().ToString();

        await sandbox.RemoveAsync(customer, ("MS-CorrelationId", correlation), ("Authorization", "Bearer " + Token("ada@dunacloud.example", "app-7")));

        var record = Assert.Single(await ListAsync(sandbox));
        Assert.Equal(("remove_partner_customer_relationship", "partner_customer_relationship", "succeeded"), (Text(record, "operationType"), Text(record, "resourceType"), Text(record, "operationStatus")));
        Assert.Equal((customer, correlation, "ada@dunacloud.example", "app-7"), (Text(record, "customerId"), Text(record, "originalCorrelationId"), Text(record, "userPrincipalName"), Text(record, "applicationId")));
        Assert.Equal("none", (string)JObject.Parse(Text(record, "resourceNewValue"))["RelationshipToPartner"]!);
        Assert.Equal("2026-03-02T09:30:00Z", Text(record, "operationDate"));
    }

    [Fact]
    public async Task What_was_refused_or_only_repeated_leaves_no_second_record()
    {
        using var sandbox = SandboxClient.Open();
        var blocked = (await Holding.FindAsync(sandbox, h => h.Blockers.Count > 0)).Id;
        var free = (await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0)).Id;
        var key = ("MS-RequestId", Guid.NewGuid().ToString());

        await sandbox.RemoveAsync(blocked);
        await sandbox.RemoveAsync(free, key);
        await sandbox.RemoveAsync(free, key);

        Assert.Equal([free], (await ListAsync(sandbox)).Select(r => Text(r, "customerId")));
    }

    [Fact]
    public async Task A_customer_who_accepts_is_recorded_as_added()
    {
        using var sandbox = SandboxClient.Open();
        var accepted = (await ConsentTests.AcceptAsync(sandbox, await sandbox.LinkAsync(), "Új Barát Kft.")).Body;

        var record = Assert.Single(await ListAsync(sandbox, Filter("CustomerId", "equals", (string)accepted["id"]!)));

        Assert.Equal(("add_customer", "Új Barát Kft."), (Text(record, "operationType"), Text(record, "customerName")));
    }

    [Fact]
    public async Task Records_are_narrowed_by_company_by_customer_and_by_resource()
    {
        using var sandbox = SandboxClient.Open();
        var link = await sandbox.LinkAsync();
        await ConsentTests.AcceptAsync(sandbox, link, "Zöld Erdő Kft.");
        await ConsentTests.AcceptAsync(sandbox, link, "Kék Tó Kft.");
        await sandbox.RemoveAsync((await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0)).Id);

        Assert.Equal(["Zöld Erdő Kft."], (await ListAsync(sandbox, Filter("CompanyName", "substring", "erdő"))).Select(r => Text(r, "customerName")));
        Assert.Equal(2, (await ListAsync(sandbox, Filter("ResourceType", "equals", "Customer"))).Count);
        Assert.Single(await ListAsync(sandbox, Filter("ResourceType", "equals", "PartnerCustomerRelationship")));
        Assert.Equal(400, (await sandbox.GetAsync("v1/auditrecords?" + Filter("CompanyName", "starts_with", "Zöld"))).Status);
    }

    [Fact]
    public async Task Pages_go_on_with_the_token_alone()
    {
        using var sandbox = SandboxClient.Open();
        var link = await sandbox.LinkAsync();
        for (var n = 0; n < 7; n++) await ConsentTests.AcceptAsync(sandbox, link, $"Cég {n}");

        Assert.Equal(Enumerable.Range(0, 7).Select(n => $"Cég {n}"), (await ListAsync(sandbox, "size=3&" + Filter("CompanyName", "substring", "cég"))).Select(r => Text(r, "customerName")));
        var customerToken = (string)(await sandbox.GetAsync("v1/customers?size=1")).Body["continuationToken"]!;
        Assert.Equal(400, (await sandbox.GetAsync("v1/auditrecords", ("MS-ContinuationToken", customerToken))).Status);
    }

    [Fact]
    public async Task The_log_shows_thirty_days_keeps_ninety_and_goes_no_further_back()
    {
        using var sandbox = SandboxClient.Open();
        await ConsentTests.AcceptAsync(sandbox, await sandbox.LinkAsync(), "Régi Kft.");
        sandbox.Clock.Now += TimeSpan.FromDays(40);

        Assert.Empty(await ListAsync(sandbox));
        Assert.Single(await ListAsync(sandbox, "startDate=2026-03-02"));
        Assert.Single(await ListAsync(sandbox, "startDate=2026-03-02&endDate=2026-03-02"));
        Assert.Empty(await ListAsync(sandbox, "startDate=2026-03-03"));
        Assert.Equal((400, 2000), Code(await sandbox.GetAsync("v1/auditrecords?startDate=2026-01-10")));
        Assert.Equal(400, (await sandbox.GetAsync("v1/auditrecords?startDate=soon")).Status);
        Assert.Equal(400, (await sandbox.GetAsync("v1/auditrecords?startDate=2026-03-05&endDate=2026-03-04")).Status);
    }

    [Fact]
    public async Task Records_may_take_their_time_to_appear()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 5, AuditDelay = TimeSpan.FromMinutes(10) });
        await ConsentTests.AcceptAsync(sandbox, await sandbox.LinkAsync(), "Türelem Kft.");

        Assert.Empty(await ListAsync(sandbox));
        sandbox.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Single(await ListAsync(sandbox));
    }

    [Fact]
    public async Task The_life_of_a_delegated_admin_relationship_is_recorded()
    {
        using var sandbox = SandboxClient.Open();
        const string Path = "v1.0/tenantRelationships/delegatedAdminRelationships";
        var active = (await sandbox.GetAsync(Path)).Body["value"]![0]!;

        await sandbox.PostAsync($"{Path}/{active["id"]}/requests", new { action = "terminate" }, ("client-request-id", "c-17"));

        var requested = Assert.Single(await ListAsync(sandbox));
        Assert.Equal(("granular_admin_relationship_termination_requested", "c-17"), (Text(requested, "operationType"), Text(requested, "originalCorrelationId")));
        Assert.Equal((string)active["id"]!, (string)requested["customizedData"]![0]!["value"]!);
        sandbox.Clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal("granular_admin_relationship_terminated", Text((await ListAsync(sandbox))[1], "operationType"));
    }

    [Fact]
    public async Task A_subscription_that_changed_and_delegated_access_that_ended_are_recorded()
    {
        using var sandbox = SandboxClient.Open();
        var legacy = await Holding.FindAsync(sandbox, h => h.Subscriptions.Any(s => (string)s["status"]! == "active" && !((string)s["offerId"]!).Contains(':')));
        var subscription = legacy.Subscriptions.First(s => (string)s["status"]! == "active");
        await sandbox.PatchAsync($"v1/customers/{legacy.Id}/subscriptions/{subscription["id"]}", new { status = "suspended" });
        await sandbox.PatchAsync($"v1/customers/{(await sandbox.ListAsync())[0]["id"]}", new { allowDelegatedAccess = false });

        Assert.Equal(["update_subscription", "dap_admin_relationship_terminated"], (await ListAsync(sandbox)).Select(r => Text(r, "operationType")));
    }

    [Fact]
    public async Task What_becomes_of_a_user_is_recorded_and_its_password_is_not()
    {
        using var sandbox = SandboxClient.Open();
        var customer = (await sandbox.ListAsync())[0];
        var (path, domain) = ($"v1/customers/{customer["id"]}", (string)customer["companyProfile"]!["domain"]!);
        var password = new { password = "Kek!Tenger9" };
        var user = (string)(await sandbox.PostAsync(path + "/users", new { usageLocation = "HU", userPrincipalName = "ada@" + domain, displayName = "Ada", passwordProfile = password })).Body["id"]!;
        var role = (string)(await sandbox.GetAsync(path + "/directoryroles")).Items[1]["id"]!;

        await sandbox.PatchAsync($"{path}/users/{user}", new { displayName = "Ada Hill" });
        await sandbox.PatchAsync($"{path}/users/{user}", new { userPrincipalName = "hill@" + domain });
        await sandbox.PatchAsync($"{path}/users/{user}/resetpassword", new { passwordProfile = password });
        await sandbox.PostAsync($"{path}/directoryroles/{role}/usermembers", new { id = user });
        await sandbox.SendAsync("DELETE", $"{path}/directoryroles/{role}/usermembers/{user}", null);
        await sandbox.SendAsync("DELETE", $"{path}/users/{user}", null);
        await sandbox.PatchAsync($"{path}/users/{user}", new { state = "active" });

        var records = await ListAsync(sandbox);
        Assert.Equal(
            [
                "create_customer_user customer_user", "update_customer_user customer_user", "update_customer_user_principal_name customer_user", "reset_customer_user_password customer_user",
                "add_user_member customer_directory_role", "remove_user_member customer_directory_role", "delete_customer_user customer_user", "restore_customer_user customer_user",
            ],
            records.Select(r => $"{Text(r, "operationType")} {Text(r, "resourceType")}"));
        Assert.All(records, r => Assert.Equal(("CustomerUserId", user), ((string)r["customizedData"]![0]!["key"]!, (string)r["customizedData"]![0]!["value"]!)));
        Assert.DoesNotContain(records, r => r.ToString().Contains("Kek!Tenger9", StringComparison.Ordinal));
    }

    private static (int, int?) Code(Reply reply) => (reply.Status, reply.Code);

    private static string Text(JObject record, string name) => (string)record[name]!;

    private static string Filter(string field, string @operator, string value) =>
        "filter=" + Uri.EscapeDataString(new JObject { ["Field"] = field, ["Value"] = value, ["Operator"] = @operator }.ToString());

    private static string Token(string user, string application) =>
        "e30." + Convert.ToBase64String(Encoding.UTF8.GetBytes(new JObject { ["upn"] = user, ["appid"] = application }.ToString())).TrimEnd('=') + ".x";

    private static async Task<List<JObject>> ListAsync(SandboxClient sandbox, string query = "")
    {
        var all = new List<JObject>();
        var page = await sandbox.GetAsync("v1/auditrecords?" + query);
        while (true)
        {
            Assert.Equal(200, page.Status);
            all.AddRange(page.Items);
            if (page.Body["links"]!["next"] is not JObject next) return all;
            page = await sandbox.GetAsync("v1/auditrecords?seekOperation=Next", ("MS-ContinuationToken", (string)next["headers"]![0]!["value"]!));
        }
    }
}
