using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>Who has the roles of a delegated admin relationship (contract §6.2, A§5.4).</summary>
public sealed class AssignmentTests : IAsyncLifetime
{
    private const string All = "v1.0/tenantRelationships/delegatedAdminRelationships";
    private const string Support = "f023fd81-a637-4b56-95fd-791ac0226033", Licences = "4d6ac14f-3453-41d0-bef9-a3e0c569773a", Reader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
    private readonly SandboxClient sandbox = SandboxClient.Open();
    private string relationship = "", group = "";

    private string Path => $"{All}/{relationship}/accessAssignments";

    public async ValueTask InitializeAsync()
    {
        relationship = (string)(await sandbox.GetAsync(All + "?$filter=status%20eq%20'active'&$top=1")).Body["value"]![0]!["id"]!;
        group = (string)(await sandbox.GetAsync("v1.0/groups?$filter=displayName%20eq%20'HelpdeskAgents'%20and%20securityEnabled%20eq%20true")).Body["value"]!.Single()["id"]!;
    }

    public ValueTask DisposeAsync()
    {
        sandbox.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task From_pending_to_active_to_gone()
    {
        var made = await AddAsync(group, Support, Licences);
        Assert.Equal((201, "pending"), (made.Status, (string)made.Body["status"]!));
        Assert.EndsWith($"/{Path}/{made.Body["id"]}", made.Message.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Later();
        Assert.Equal("active", await StatusAsync(made));

        Assert.Equal(400, (await sandbox.SendAsync("DELETE", $"{Path}/{made.Body["id"]}", null)).Status);
        Assert.Equal(204, (await sandbox.SendAsync("DELETE", $"{Path}/{made.Body["id"]}", null, ("If-Match", (string)made.Body["@odata.etag"]!))).Status);
        Assert.Equal("deleting", await StatusAsync(made));
        Later();
        Assert.Equal(404, (await sandbox.GetAsync($"{Path}/{made.Body["id"]}")).Status);
        Assert.Empty((await sandbox.GetAsync(Path)).Body["value"]!);
        Assert.NotEqual((string)made.Body["id"]!, (string)(await AddAsync(group, Support)).Body["id"]!);
    }

    [Fact]
    public async Task A_change_replaces_the_roles_after_the_answer()
    {
        var made = await AddAsync(group, Support, Licences);
        var etag = (string)made.Body["@odata.etag"]!;
        Later();

        Assert.Equal(200, (await ChangeAsync(made, etag, Licences, Support)).Status);
        var changed = await ChangeAsync(made, etag, Licences);
        Assert.Equal((202, "1"), (changed.Status, changed.Message.Headers.GetValues("Retry-After").Single()));
        var operation = changed.Message.Headers.Location!.PathAndQuery.TrimStart('/');
        Assert.Equal("running", (string)(await sandbox.GetAsync(operation)).Body["status"]!);
        Assert.Equal("pending", await StatusAsync(made));
        Later();
        Assert.Equal("succeeded", (string)(await sandbox.GetAsync(operation)).Body["status"]!);
        Assert.Equal("succeeded", (string)(await sandbox.GetAsync($"{All}/{relationship}/operations")).Body["value"]!.Single()["status"]!);
        Assert.Equal([Licences], (await sandbox.GetAsync($"{Path}/{made.Body["id"]}")).Body["accessDetails"]!["unifiedRoles"]!.Select(role => (string)role["roleDefinitionId"]!));
        Assert.Equal(412, (await ChangeAsync(made, etag, Support)).Status);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_refused()
    {
        Assert.Equal(400, (await AddAsync(group, Reader)).Status);
        Assert.Equal(400, (await AddAsync(group)).Status);
        Assert.Contains("does not exist", (string)(await AddAsync(Guid.NewGuid().ToString(), Support)).Body["error"]!["message"]!, StringComparison.Ordinal);
        await AddAsync(group, Support);
        Assert.Equal(409, (await AddAsync(group, Licences)).Status);
        Assert.Equal(400, (await sandbox.GetAsync(Path + "?$filter=status%20eq%20'active'")).Status);
        Assert.Equal(400, (await sandbox.GetAsync("v1.0/groups?$filter=startswith(displayName,'A')")).Status);
        Assert.Equal(404, (await sandbox.GetAsync($"v1.0/groups/{Guid.NewGuid()}")).Status);

        await sandbox.PostAsync($"{All}/{relationship}/requests", new { action = "terminate" });
        var other = (string)(await sandbox.GetAsync("v1.0/groups?$top=1")).Body["value"]![0]!["id"]!;
        Assert.Equal(400, (await AddAsync(other, Support)).Status);
    }

    [Fact]
    public async Task Lists_go_on_page_by_page()
    {
        var groups = (await sandbox.GetAsync("v1.0/groups")).Body["value"]!.Select(one => (string)one["id"]!).Take(3).ToList();
        foreach (var one in groups) await AddAsync(one, Support);

        var first = (await sandbox.GetAsync(Path + "?$top=2&$count=true")).Body;
        var second = (await sandbox.GetAsync(new Uri((string)first["@odata.nextLink"]!).PathAndQuery.TrimStart('/'))).Body;

        Assert.Equal(3, (int)first["@odata.count"]!);
        Assert.Equal(groups, first["value"]!.Concat(second["value"]!).Select(one => (string)one["accessContainer"]!["accessContainerId"]!));
        Assert.Null(second["@odata.nextLink"]);
    }

    private void Later() => sandbox.Clock.Now += TimeSpan.FromSeconds(1);

    private Task<Reply> AddAsync(string container, params string[] roles) => sandbox.PostAsync(Path, new JObject
    {
        ["accessContainer"] = new JObject { ["accessContainerId"] = container, ["accessContainerType"] = "securityGroup" },
        ["accessDetails"] = Access(roles),
    });

    private Task<Reply> ChangeAsync(Reply made, string etag, params string[] roles) =>
        sandbox.PatchAsync($"{Path}/{made.Body["id"]}", new JObject { ["accessDetails"] = Access(roles) }, ("If-Match", etag));

    private async Task<string> StatusAsync(Reply made) => (string)(await sandbox.GetAsync($"{Path}/{made.Body["id"]}")).Body["status"]!;

    private static JObject Access(string[] roles) => new() { ["unifiedRoles"] = new JArray(roles.Select(role => new JObject { ["roleDefinitionId"] = role })) };
}
