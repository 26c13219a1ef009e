using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class RoleTests : IDisposable
{
    private readonly SandboxClient sandbox = SandboxClient.Open();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_member_is_added_and_removed_and_each_side_shows_it()
    {
        var path = await CustomerAsync(dap: true);
        var user = (await sandbox.GetAsync(path + "/users")).Items[1];
        var role = (await sandbox.GetAsync(path + "/directoryroles")).Items.Single(one => (string)one["name"]! == "Helpdesk Administrator");
        var members = $"{path}/directoryroles/{role["id"]}/usermembers";

        var added = await sandbox.PostAsync(members, new { Id = user["id"], DisplayName = "x", UserPrincipalName = "x", Attributes = new { ObjectType = "UserMember" } });

        Assert.Equal((201, (string)role["id"]!), (added.Status, (string)added.Body["roleId"]!));
        Assert.Equal((string)user["userPrincipalName"]!, (string)Assert.Single((await sandbox.GetAsync(members)).Items)["userPrincipalName"]!);
        Assert.Equal((string)role["id"]!, (string)Assert.Single((await sandbox.GetAsync($"{path}/users/{user["id"]}/directoryroles")).Items)["id"]!);

        Assert.Equal(204, (await sandbox.SendAsync("DELETE", $"{members}/{user["id"]}", null)).Status);
        Assert.Empty((await sandbox.GetAsync(members)).Items);
        Assert.Equal(404, (await sandbox.SendAsync("DELETE", $"{members}/{user["id"]}", null)).Status);
    }

    [Fact]
    public async Task Ids_are_the_tenants_own_and_the_first_user_administers_it()
    {
        var ids = new List<string>();
        await foreach (var (path, isDelegated) in Account.AllAsync(sandbox))
        {
            if (!isDelegated) continue;
            var role = (await sandbox.GetAsync(path + "/directoryroles")).Items.Single(one => (string)one["name"]! == "Global Administrator");
            Assert.StartsWith("admin@", (string)Assert.Single((await sandbox.GetAsync($"{path}/directoryroles/{role["id"]}/usermembers")).Items)["userPrincipalName"]!, StringComparison.Ordinal);
            ids.Add((string)role["id"]!);
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_roles_that_partners_commonly_have_may_read_and_not_change()
    {
        var path = await CustomerAsync(dap: false);
        var user = (await sandbox.GetAsync(path + "/users")).Items[1];
        var role = (await sandbox.GetAsync(path + "/directoryroles")).Items[0];

        Assert.Equal((403, 900308), await CodeAsync(sandbox.PostAsync($"{path}/directoryroles/{role["id"]}/usermembers", new JObject { ["id"] = user["id"] })));
        Assert.Equal((403, 900308), await CodeAsync(sandbox.SendAsync("DELETE", $"{path}/directoryroles/{role["id"]}/usermembers/{user["id"]}", null)));
    }

    private static async Task<(int, int?)> CodeAsync(Task<Reply> asked)
    {
        var reply = await asked;
        return (reply.Status, reply.Code);
    }

    // One that granted delegated privileges, or roles alone.
    private async Task<string> CustomerAsync(bool dap)
    {
        await foreach (var (path, isDelegated) in Account.AllAsync(sandbox))
        {
            if (isDelegated == dap && (await sandbox.GetAsync(path + "/users")).Status == 200) return path;
        }

        throw new InvalidOperationException("No customer is like that.");
    }
}
