using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed partial class DelegatedAdminTests
{
    private const string Path = "v1.0/tenantRelationships/delegatedAdminRelationships";
    private const string Reader = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    [Fact]
    public async Task A_request_is_created_locked_approved_and_then_active()
    {
        using var sandbox = SandboxClient.Open();
        var customer = await FirstCustomerAsync(sandbox);

        var created = await CreateAsync(sandbox);
        Assert.Equal((201, "created", ""), (created.Status, (string)created.Body["status"]!, (string)created.Body["activatedDateTime"]!));
        var id = (string)created.Body["id"]!;
        Assert.Equal($"https://sandbox.partnercenter.invalid/{Path}/{id}", created.Message.Headers.Location!.OriginalString);
        Assert.Matches("^W/\"[A-Za-z0-9+/=]+\"$", (string)created.Body["@odata.etag"]!);
        Assert.Equal(73, id.Length);

        Assert.Equal(400, (await ApproveAsync(sandbox, id, customer)).Status);
        var locked = await RequestAsync(sandbox, id, "lockForApproval");
        Assert.Equal((201, "created"), (locked.Status, (string)locked.Body["status"]!));
        Assert.Equal("approvalPending", await StatusAsync(sandbox, id));

        Assert.Equal(200, (await ApproveAsync(sandbox, id, customer)).Status);
        var active = (await sandbox.GetAsync($"{Path}/{id}")).Body;
        Assert.Equal(("active", customer), ((string)active["status"]!, (string)active["customer"]!["tenantId"]!));
        Assert.Equal("2028-03-01T09:30:00Z", (string)active["endDateTime"]!);
        Assert.Equal(["lockForApproval"], (await sandbox.GetAsync($"{Path}/{id}/requests")).Body["value"]!.Select(r => (string)r["action"]!));
    }

    [Fact]
    public async Task A_link_is_good_for_one_time_and_for_the_tenant_that_it_names()
    {
        using var sandbox = SandboxClient.Open();
        var customers = (await sandbox.ListAsync()).Select(c => (string)c["id"]!).ToList();
        var id = (string)(await CreateAsync(sandbox, tenant: customers[1])).Body["id"]!;
        await RequestAsync(sandbox, id, "lockForApproval");

        Assert.Equal(400, (await ApproveAsync(sandbox, id, customers[0])).Status);
        Assert.Equal(404, (await ApproveAsync(sandbox, id, Guid.NewGuid().ToString())).Status);
        Assert.Equal(200, (await ApproveAsync(sandbox, id, customers[1])).Status);
        Assert.Equal(409, (await ApproveAsync(sandbox, id, customers[1])).Status);
    }

    [Fact]
    public async Task A_customers_global_administrator_sees_what_is_asked_for_and_approves_by_the_domain()
    {
        using var sandbox = SandboxClient.Open();
        var domain = (string)(await sandbox.ListAsync())[0]["companyProfile"]!["domain"]!;
        var address = "sandbox/delegatedadmin/" + (string)(await CreateAsync(sandbox)).Body["id"]!;
        Assert.Contains("not ready", (string)(await sandbox.GetAsync(address)).Body["obstacle"]!);
        await RequestAsync(sandbox, address.Split('/')[2], "lockForApproval");

        var asked = (await sandbox.GetAsync(address)).Body;
        Assert.Equal(("Duna Cloud Kft.", "approvalPending"), ((string)asked["partner"]!["companyName"]!, (string)asked["request"]!["status"]!));
        Assert.Null(asked["obstacle"]);
        Assert.Equal(403, (await sandbox.PostAsync(address + "/approve", new { domain, role = "billingAdmin" })).Status);
        Assert.Equal(404, (await sandbox.PostAsync(address + "/approve", new { domain = "nobody.example" })).Status);
        Assert.Equal(200, (await sandbox.PostAsync(address + "/approve", new { domain, role = "globalAdmin" })).Status);
        Assert.Contains("cannot be used any more", (string)(await sandbox.GetAsync(address)).Body["obstacle"]!);
    }

    [Fact]
    public async Task An_unapproved_request_lapses_after_ninety_days()
    {
        using var sandbox = SandboxClient.Open();
        var id = (string)(await CreateAsync(sandbox)).Body["id"]!;
        await RequestAsync(sandbox, id, "lockForApproval");

        sandbox.Clock.Now += TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1);
        Assert.Equal("approvalPending", await StatusAsync(sandbox, id));
        sandbox.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal("expired", await StatusAsync(sandbox, id));
        Assert.Equal(409, (await ApproveAsync(sandbox, id, await FirstCustomerAsync(sandbox))).Status);
    }

    [Fact]
    public async Task A_declined_request_cannot_be_approved()
    {
        using var sandbox = SandboxClient.Open();
        var (id, customer) = ((string)(await CreateAsync(sandbox)).Body["id"]!, await FirstCustomerAsync(sandbox));
        Assert.Equal(400, (await DeclineAsync()).Status);
        await RequestAsync(sandbox, id, "lockForApproval");

        Assert.Equal(200, (await DeclineAsync()).Status);

        Assert.Equal("terminated", await StatusAsync(sandbox, id));
        Assert.Equal(409, (await ApproveAsync(sandbox, id, customer)).Status);

        Task<Reply> DeclineAsync() => sandbox.PostAsync($"sandbox/delegatedadmin/{id}/decline", new { tenantId = customer });
    }

    [Fact]
    public async Task Terminating_takes_its_time_and_happens_once()
    {
        using var sandbox = SandboxClient.Open();
        var id = (string)(await ListAsync(sandbox, "status eq 'active'"))[0]["id"]!;

        Assert.Equal(201, (await RequestAsync(sandbox, id, "terminate")).Status);
        Assert.Equal("terminationRequested", await StatusAsync(sandbox, id));
        Assert.Equal(409, (await RequestAsync(sandbox, id, "terminate")).Status);
        sandbox.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("terminating", await StatusAsync(sandbox, id));
        sandbox.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("terminated", await StatusAsync(sandbox, id));
        Assert.Contains(await ListAsync(sandbox, "status eq 'terminated'"), r => (string)r["id"]! == id);
    }

    [Fact]
    public async Task An_active_relationship_ends_by_itself_unless_it_extends_itself()
    {
        using var sandbox = SandboxClient.Open();
        var before = await ListAsync(sandbox);

        sandbox.Clock.Now += TimeSpan.FromDays(731);
        var after = (await ListAsync(sandbox)).ToDictionary(r => (string)r["id"]!, r => (string)r["status"]!);

        Assert.Equal(["P180D", "PT0S"], before.Select(r => (string)r["autoExtendDuration"]!).Distinct().Order());
        Assert.All(before, r => Assert.Equal((string)r["autoExtendDuration"]! == "P180D" ? "active" : "expired", after[(string)r["id"]!]));
    }

    [Fact]
    public async Task A_change_needs_the_etag_of_what_was_read_and_a_draft()
    {
        using var sandbox = SandboxClient.Open();
        var created = (await CreateAsync(sandbox)).Body;
        var path = $"{Path}/{created["id"]}";
        var etag = (string)created["@odata.etag"]!;

        Assert.Equal(400, (await sandbox.PatchAsync(path, new { displayName = "Új név" })).Status);
        var changed = await sandbox.PatchAsync(path, new { displayName = "Új név" }, ("If-Match", etag));
        Assert.Equal((200, "Új név", "P730D"), (changed.Status, (string)changed.Body["displayName"]!, (string)changed.Body["duration"]!));
        Assert.Equal(412, (await sandbox.PatchAsync(path, new { displayName = "Még újabb" }, ("If-Match", etag))).Status);
        Assert.Equal(412, (await sandbox.SendAsync("DELETE", path, null, ("If-Match", etag))).Status);

        await RequestAsync(sandbox, (string)created["id"]!, "lockForApproval");
        Assert.Equal(400, (await sandbox.PatchAsync(path, new { displayName = "Késő" }, ("If-Match", "*"))).Status);
        Assert.Equal(400, (await sandbox.SendAsync("DELETE", path, null, ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_and_its_id_is_never_given_again()
    {
        using var sandbox = SandboxClient.Open();
        var id = (string)(await CreateAsync(sandbox)).Body["id"]!;

        Assert.Equal(204, (await sandbox.SendAsync("DELETE", $"{Path}/{id}", null, ("If-Match", "*"))).Status);

        Assert.Equal(404, (await sandbox.GetAsync($"{Path}/{id}")).Status);
        Assert.NotEqual(id, (string)(await CreateAsync(sandbox)).Body["id"]!);
    }

    [Fact]
    public async Task An_extension_may_be_set_while_a_relationship_is_active()
    {
        using var sandbox = SandboxClient.Open();
        var active = (await ListAsync(sandbox)).First(r => (string)r["autoExtendDuration"]! == "PT0S");

        var changed = await sandbox.PatchAsync($"{Path}/{active["id"]}", new { autoExtendDuration = "P180D" }, ("If-Match", (string)active["@odata.etag"]!));

        Assert.Equal((200, "P180D", (string)active["endDateTime"]!), (changed.Status, (string)changed.Body["autoExtendDuration"]!, (string)changed.Body["endDateTime"]!));
    }

    [Fact]
    public async Task What_was_extended_stays_so_when_the_extension_is_switched_off()
    {
        using var sandbox = SandboxClient.Open();
        var extends = (await ListAsync(sandbox)).First(r => (string)r["autoExtendDuration"]! == "P180D");
        var end = DateTimeOffset.Parse((string)extends["endDateTime"]!, System.Globalization.CultureInfo.InvariantCulture);
        sandbox.Clock.Now = end + TimeSpan.FromDays(1);

        var changed = await sandbox.PatchAsync($"{Path}/{extends["id"]}", new { autoExtendDuration = "PT0S" }, ("If-Match", "*"));

        Assert.Equal(end + TimeSpan.FromDays(180), DateTimeOffset.Parse((string)changed.Body["endDateTime"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("active", await StatusAsync(sandbox, (string)extends["id"]!));
        sandbox.Clock.Now = end + TimeSpan.FromDays(180);
        Assert.Equal("expiring", await StatusAsync(sandbox, (string)extends["id"]!));
        sandbox.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("expired", await StatusAsync(sandbox, (string)extends["id"]!));
    }

    [Fact]
    public async Task An_approval_comes_into_effect_by_and_by()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 30, ActivationDelay = TimeSpan.FromSeconds(10) });
        var id = (string)(await CreateAsync(sandbox)).Body["id"]!;
        await RequestAsync(sandbox, id, "lockForApproval");
        await ApproveAsync(sandbox, id, await FirstCustomerAsync(sandbox));

        Assert.Equal("approved", await StatusAsync(sandbox, id));
        sandbox.Clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal("activating", await StatusAsync(sandbox, id));
        Assert.Null((string?)(await sandbox.GetAsync($"{Path}/{id}")).Body["activatedDateTime"]);
        sandbox.Clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal("active", await StatusAsync(sandbox, id));
        Assert.Contains(await ListAsync(sandbox, "status eq 'active'"), r => (string)r["id"]! == id);
    }

    [Fact]
    public async Task The_Global_Administrator_can_be_taken_out_of_an_active_one_and_nothing_else()
    {
        using var sandbox = SandboxClient.Open();
        var body = Body("Kék Tó", "P730D", "PT0S", Reader);
        ((JArray)body["accessDetails"]!["unifiedRoles"]!).Add(new JObject { ["roleDefinitionId"] = GlobalAdministrator });
        var id = (string)(await sandbox.PostAsync(Path, body)).Body["id"]!;
        await RequestAsync(sandbox, id, "lockForApproval");
        await ApproveAsync(sandbox, id, await FirstCustomerAsync(sandbox));

        Assert.Equal(400, (await sandbox.PatchAsync($"{Path}/{id}", Body("Kék Tó", "P730D", "PT0S", Reader), ("If-Match", "*"))).Status);
        Assert.Equal(400, (await sandbox.PatchAsync($"{Path}/{id}", new { accessDetails = new { unifiedRoles = new[] { new { roleDefinitionId = GlobalAdministrator } } } }, ("If-Match", "*"))).Status);
        Assert.Equal(200, (await sandbox.PatchAsync($"{Path}/{id}", new { accessDetails = new { unifiedRoles = new[] { new { roleDefinitionId = Reader } } } }, ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task What_a_provider_made_waits_for_its_resellers_consent_or_is_rejected()
    {
        using var sandbox = SandboxClient.Of(PartnerType.IndirectReseller);
        var made = (await sandbox.PostAsync("sandbox/delegatedadmin", Body("Of the provider", "P30D", "PT0S", Reader))).Body;
        Assert.Equal(("approvalPending", true, "#microsoft.graph.resellerDelegatedAdminRelationship"), ((string)made["status"]!, (bool)made["isPartnerConsentPending"]!, (string)made["@odata.type"]!));
        var id = (string)made["id"]!;

        Assert.Equal(201, (await RequestAsync(sandbox, id, "approve")).Status);
        Assert.False((bool)(await sandbox.GetAsync($"{Path}/{id}")).Body["isPartnerConsentPending"]!);
        Assert.Equal(409, (await RequestAsync(sandbox, id, "reject")).Status);

        var other = (string)(await sandbox.PostAsync("sandbox/delegatedadmin", Body("Another", "P30D", "PT0S", Reader))).Body["id"]!;
        Assert.Equal(201, (await RequestAsync(sandbox, other, "reject")).Status);
        Assert.Equal("terminated", await StatusAsync(sandbox, other));
    }

    [Fact]
    public async Task A_request_is_under_way_for_a_moment_and_can_be_looked_at()
    {
        using var sandbox = SandboxClient.Open();
        var id = (string)(await CreateAsync(sandbox)).Body["id"]!;
        var request = await RequestAsync(sandbox, id, "lockForApproval");

        Assert.Equal("created", (string)(await sandbox.GetAsync(request.Message.Headers.Location!.PathAndQuery.TrimStart('/'))).Body["status"]!);
        sandbox.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("pending", (string)(await sandbox.GetAsync($"{Path}/{id}/requests/{request.Body["id"]}")).Body["status"]!);
        sandbox.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("succeeded", (string)(await sandbox.GetAsync($"{Path}/{id}/requests?$top=1")).Body["value"]![0]!["status"]!);
        Assert.Equal(404, (await sandbox.GetAsync($"{Path}/{id}/requests/none")).Status);
    }

    private static async Task<string> FirstCustomerAsync(SandboxClient sandbox) => (string)(await sandbox.ListAsync())[1]["id"]!;

    private static Task<Reply> CreateAsync(SandboxClient sandbox, string name = "Kék Tó GDAP", string? tenant = null)
    {
        var body = Body(name, "P730D", "PT0S", Reader);
        if (tenant is not null) body["customer"] = new JObject { ["tenantId"] = tenant, ["displayName"] = "Kék Tó" };
        return sandbox.PostAsync(Path, body);
    }

    private static JObject Body(string name, string duration, string extend, string? role) => new()
    {
        ["displayName"] = name,
        ["duration"] = duration,
        ["autoExtendDuration"] = extend,
        ["accessDetails"] = new JObject { ["unifiedRoles"] = role is null ? new JArray() : new JArray(new JObject { ["roleDefinitionId"] = role }) },
    };

    private static Task<Reply> RequestAsync(SandboxClient sandbox, string id, string action) => sandbox.PostAsync($"{Path}/{id}/requests", new { action });

    private static Task<Reply> ApproveAsync(SandboxClient sandbox, string id, string tenantId) => sandbox.PostAsync($"sandbox/delegatedadmin/{id}/approve", new { tenantId });

    private static async Task<string> StatusAsync(SandboxClient sandbox, string id) => (string)(await sandbox.GetAsync($"{Path}/{id}")).Body["status"]!;

    private static async Task<List<JObject>> ListAsync(SandboxClient sandbox, string? filter = null, int? top = null)
    {
        var all = new List<JObject>();
        var query = string.Join("&", new[] { filter is null ? null : "$filter=" + Uri.EscapeDataString(filter), top is null ? null : $"$top={top}" }.OfType<string>());
        for (var next = Path + "?" + query; next is not null;)
        {
            var page = await sandbox.GetAsync(next);
            Assert.Equal(200, page.Status);
            all.AddRange(page.Body["value"]!.Cast<JObject>());
            next = (string?)page.Body["@odata.nextLink"];
        }

        return all;
    }
}
