using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class UserTests : IDisposable
{
    private const string Deleted = """{"Field":"UserState","Value":"Inactive","Operator":"equals"}""";

    private readonly SandboxClient sandbox = SandboxClient.Open();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_user_is_created_changed_deleted_and_restored()
    {
        var (path, domain) = await AccountAsync();

        var created = await sandbox.PostAsync(path, new
        {
            UsageLocation = "hu",
            UserPrincipalName = "vendel@" + domain,
            DisplayName = "Őri Vendel",
            PasswordProfile = new { Password = "Kek!Tenger9", ForceChangePassword = true },
        });
        var one = $"{path}/{created.Body["id"]}";
        Assert.Equal((200, "HU", "active"), (created.Status, (string)created.Body["usageLocation"]!, (string)created.Body["state"]!));
        Assert.Equal("Őri V.", (string)(await sandbox.PatchAsync(one, """{"displayName":"Őri V."}""")).Body["displayName"]!);
        Assert.Equal($"vendel@{domain}", (string)(await sandbox.GetAsync(one)).Body["userPrincipalName"]!);

        Assert.Equal(204, (await sandbox.SendAsync("DELETE", one, null)).Status);
        Assert.DoesNotContain(await ListAsync(path), user => (string)user["id"]! == (string)created.Body["id"]!);
        var gone = Assert.Single(await ListAsync(path, Deleted), user => (string)user["id"]! == (string)created.Body["id"]!);
        Assert.Equal(("inactive", true), ((string)gone["state"]!, gone.ContainsKey("softDeletionTime")));
        Assert.Equal(60002, (await sandbox.PatchAsync(one, """{"displayName":"x"}""")).Code);

        var restored = (await sandbox.PatchAsync(one, """{"State":"active","displayName":"overlooked"}""")).Body;
        Assert.Equal(("active", "Őri V."), ((string)restored["state"]!, (string)restored["displayName"]!));
        Assert.Equal((200, null), ((await sandbox.PatchAsync(one + "/resetpassword", """{"passwordProfile":{"password":"Zold!Erdo77"}}""")).Status, (await sandbox.GetAsync(one)).Body["passwordProfile"]));
    }

    [Fact]
    public async Task A_deleted_user_is_gone_for_good_after_thirty_days()
    {
        var (path, _) = await AccountAsync();
        var before = await ListAsync(path);
        var one = $"{path}/{before[^1]["id"]}";
        await sandbox.SendAsync("DELETE", one, null);

        sandbox.Clock.Now += TimeSpan.FromDays(30);

        Assert.Equal(60002, (await sandbox.PatchAsync(one, """{"state":"active"}""")).Code);
        Assert.DoesNotContain(await ListAsync(path, Deleted), user => (string)user["id"]! == (string)before[^1]["id"]!);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_begin_with_a_hundred()
    {
        var (path, domain) = await AccountAsync();
        var seeded = (await ListAsync(path)).Count;
        for (var n = 0; n < 105; n++) await sandbox.PostAsync(path, $$"""{"usageLocation":"HU","userPrincipalName":"u{{n}}@{{domain}}","displayName":"User {{n:000}}"}""");

        Assert.Equal(100, (await sandbox.GetAsync(path)).Items.Count);
        Assert.Equal(seeded + 105, (await ListAsync(path, size: 20)).Select(user => (string)user["id"]!).Distinct().Count());
        var sorted = (await sandbox.GetAsync(path + "?size=500&sortField=DisplayName&sortDirection=Descending")).Items.Select(user => ((string)user["displayName"]!).ToUpperInvariant()).ToList();
        Assert.Equal(sorted.OrderByDescending(name => name, StringComparer.Ordinal), sorted);
    }

    [Fact]
    public async Task The_service_names_what_is_wrong()
    {
        var (path, domain) = await AccountAsync();
        var taken = (string)(await ListAsync(path))[0]["userPrincipalName"]!;

        Assert.Equal(60003, (await sandbox.GetAsync($"v1/customers/{Guid.NewGuid()}/users")).Code);
        Assert.Equal((404, 60002), Of(await sandbox.GetAsync($"{path}/{Guid.NewGuid()}")));
        Assert.Equal((409, 3000), Of(await CreateAsync(taken.ToUpperInvariant())));
        Assert.Contains("verified domain", (await CreateAsync("a@elsewhere.example")).Description);
        Assert.Contains("complexity", (await CreateAsync("a@" + domain, "Summer")).Description);
        Assert.Equal(200, (await CreateAsync("a@" + domain, "Summer!2026")).Status);

        Task<Reply> CreateAsync(string name, string? password = null) => sandbox.PostAsync(path, new { usageLocation = "HU", userPrincipalName = name, displayName = "A", passwordProfile = new { password } });
    }

    [Fact]
    public async Task Who_was_granted_no_role_sees_no_user_and_who_may_read_only_changes_none()
    {
        var strangers = await sandbox.ListAsync();
        var refused = await Task.WhenAll(strangers.Select(customer => sandbox.GetAsync($"v1/customers/{customer["id"]}/users")));
        Assert.Equal([(200, null), (403, 900308)], refused.Select(Of).Distinct().OrderBy(one => one.Status));

        var (path, _) = await AccountAsync();
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"idtyp":"app","appid":"x"}"""));
        Assert.Equal((403, 900329), Of(await sandbox.GetAsync(path, ("Authorization", $"Bearer e30.{claims}.x"))));
    }

    [Fact]
    public async Task The_same_seed_has_the_same_users_and_a_change_moves_no_other()
    {
        var (path, _) = await AccountAsync();
        var before = await ListAsync(path);
        await sandbox.PatchAsync($"{path}/{before[1]["id"]}", """{"displayName":"Other"}""");
        using var twin = SandboxClient.Open();

        Assert.Equal(before.Select(user => user.ToString()), (await ListAsync(twin, path, null, 500)).Select(user => user.ToString()));
        Assert.Equal(before.Where((_, n) => n != 1).Select(user => user.ToString()), (await ListAsync(path)).Where((_, n) => n != 1).Select(user => user.ToString()));
    }

    private static (int Status, int? Code) Of(Reply reply) => (reply.Status, reply.Status == 200 ? null : reply.Code);

    // The first customers have delegated access in turn.
    private async Task<(string Path, string Domain)> AccountAsync()
    {
        var customer = (await sandbox.ListAsync())[0];
        return ($"v1/customers/{customer["id"]}/users", (string)customer["companyProfile"]!["domain"]!);
    }

    private Task<List<JObject>> ListAsync(string path, string? filter = null, int size = 500) => ListAsync(sandbox, path, filter, size);

    private static async Task<List<JObject>> ListAsync(SandboxClient from, string path, string? filter, int size)
    {
        var all = new List<JObject>();
        var page = await from.GetAsync($"{path}?size={size}" + (filter is null ? "" : "&filter=" + Uri.EscapeDataString(filter)));
        while (true)
        {
            Assert.Equal(200, page.Status);
            all.AddRange(page.Items);
            if (page.Body["links"]!["next"] is not JObject next) return all;
            page = await from.GetAsync(path + "?seekOperation=Next", ("MS-ContinuationToken", (string)next["headers"]![0]!["value"]!));
        }
    }
}
