using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class LicenseTests : IDisposable
{
    private readonly SandboxClient sandbox = SandboxClient.Open();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Units_are_those_of_the_subscriptions_and_each_licence_takes_one()
    {
        var (path, sku) = await CustomerAsync();
        var user = await UserAsync(path);
        var seats = (await sandbox.GetAsync(path + "/subscriptions")).Items.Where(row => (string)row["status"]! == "active").Sum(row => (int)row["quantity"]!);

        var given = await AssignAsync(path, user, sku);

        Assert.Equal((201, 0), (given.Status, given.Body["licenseWarnings"]!.Count()));
        var after = await SkuAsync(path, sku);
        Assert.Equal((seats, seats), ((int)after["totalUnits"]!, (int)after["availableUnits"]! + (int)after["consumedUnits"]!));
        Assert.Equal((int)sku["consumedUnits"]! + 1, (int)after["consumedUnits"]!);
        Assert.Equal(Id(sku), Id(Assert.Single((await sandbox.GetAsync($"{path}/users/{user}/licenses")).Items)));

        Assert.Equal(201, (await UpdateAsync(path, user, "[]", $"[\"{Id(sku)}\"]")).Status);
        Assert.Equal((int)sku["consumedUnits"]!, (int)(await SkuAsync(path, sku))["consumedUnits"]!);
    }

    [Fact]
    public async Task A_service_that_is_off_is_missing_from_the_licence()
    {
        var (path, sku) = await CustomerAsync(plans: 2);
        var user = await UserAsync(path);
        var off = (string)sku["servicePlans"]![0]!["id"]!;

        Assert.Equal(201, (await AssignAsync(path, user, sku, off)).Status);

        var license = Assert.Single((await sandbox.GetAsync($"{path}/users/{user}/licenses")).Items);
        Assert.Equal(sku["servicePlans"]!.Skip(1).Select(plan => (string)plan["id"]!), license["servicePlans"]!.Select(plan => (string)plan["id"]!));
    }

    [Fact]
    public async Task Without_a_licence_left_the_refusal_names_account_and_product()
    {
        var (path, sku) = await CustomerAsync();
        Reply reply;
        do
        {
            reply = await AssignAsync(path, await UserAsync(path), sku);
        }
        while (reply.Status == 201);

        Assert.Equal((400, 60012), (reply.Status, reply.Code));
        Assert.Contains((string)sku["productSku"]!["skuPartNumber"]!, (string)reply.Body["data"]![0]!, StringComparison.Ordinal);
        Assert.Equal(0, (int)(await SkuAsync(path, sku))["availableUnits"]!);
    }

    [Fact]
    public async Task A_user_without_a_usage_location_gets_no_licence_and_nothing_is_done_by_half()
    {
        var (path, sku) = await CustomerAsync();
        await foreach (var (other, _) in Account.AllAsync(sandbox))
        {
            var users = await sandbox.GetAsync(other + "/users");
            var skus = await sandbox.GetAsync(other + "/subscribedskus");
            if (users.Status != 200 || skus.Items.Count == 0 || users.Items.FirstOrDefault(row => row["usageLocation"] is null) is not { } user) continue;
            var refused = await AssignAsync(other, (string)user["id"]!, skus.Items[0]);
            Assert.Equal(400, refused.Status);
            Assert.Contains("usage location", refused.Description, StringComparison.Ordinal);
            break;
        }

        var given = await UserAsync(path);
        var both = await UpdateAsync(path, given, $"[{{\"skuId\":\"{Id(sku)}\"}}]", $"[\"{Guid.NewGuid()}\"]");
        Assert.Equal(400, both.Status);
        Assert.Empty((await sandbox.GetAsync($"{path}/users/{given}/licenses")).Items);
    }

    [Fact]
    public async Task Licences_outside_Entra_are_returned_when_their_group_is_requested()
    {
        using var many = SandboxClient.Open(new Settings.SandboxOptions { SeedCustomers = 300 });
        await foreach (var (path, _) in Account.AllAsync(many))
        {
            var asked = await many.GetAsync(path + "/subscribedskus?licenseGroupIds=Group1&licenseGroupIds=Group2");
            if (asked.Status != 200 || asked.Items.All(sku => (string)sku["productSku"]!["licenseGroupId"]! != "group2")) continue;
            Assert.Empty((await many.GetAsync(path + "/subscribedskus")).Items);
            Assert.False(((JObject)asked.Items[0]["productSku"]!).ContainsKey("name"));
            return;
        }

        Assert.Fail("No customer has such a product.");
    }

    [Fact]
    public async Task The_seeded_roles_may_read_and_change_and_others_may_not()
    {
        var statuses = new List<(bool Dap, int Status, int? Code)>();
        await foreach (var (path, isDelegated) in Account.AllAsync(sandbox))
        {
            var reply = await sandbox.GetAsync(path + "/subscribedskus");
            statuses.Add((isDelegated, reply.Status, reply.Status == 200 ? null : reply.Code));
        }

        Assert.Contains((false, 403, 900308), statuses);
        Assert.All(statuses.Where(one => one.Dap), one => Assert.Equal(200, one.Status));
    }

    // One with delegated access, a product of so many services, and licences left.
    private async Task<(string Path, JObject Sku)> CustomerAsync(int plans = 1)
    {
        await foreach (var (path, isDelegated) in Account.AllAsync(sandbox))
        {
            var skus = await sandbox.GetAsync(path + "/subscribedskus");
            if (isDelegated && skus.Status == 200 && skus.Items.Count == 1 && (int)skus.Items[0]["availableUnits"]! > 0 && skus.Items[0]["servicePlans"]!.Count() >= plans)
                return (path, skus.Items[0]);
        }

        throw new InvalidOperationException("No customer is like that.");
    }

    private int users;

    private async Task<string> UserAsync(string path)
    {
        var domain = ((string)(await sandbox.GetAsync(path + "/users")).Items[0]["userPrincipalName"]!).Split('@')[1];
        var made = await sandbox.PostAsync(path + "/users", $$"""{"usageLocation":"HU","userPrincipalName":"licensed{{++users}}@{{domain}}","displayName":"Licensed"}""");
        return (string)made.Body["id"]!;
    }

    private async Task<JObject> SkuAsync(string path, JObject sku) => (await sandbox.GetAsync(path + "/subscribedskus")).Items.Single(one => Id(one) == Id(sku));

    private Task<Reply> AssignAsync(string path, string user, JObject sku, params string[] off) =>
        UpdateAsync(path, user, new JArray(new JObject { ["SkuId"] = Id(sku), ["ExcludedPlans"] = off.Length == 0 ? JValue.CreateNull() : new JArray(off) }).ToString(), "null");

    private Task<Reply> UpdateAsync(string path, string user, string assign, string remove) => sandbox.PostAsync(
        $"{path}/users/{user}/licenseupdates", $$$"""{"LicensesToAssign":{{{assign}}},"LicensesToRemove":{{{remove}}},"LicenseWarnings":null,"Attributes":{"ObjectType":"LicenseUpdate"}}""");

    private static string Id(JObject owner) => (string)owner["productSku"]!["id"]!;
}
