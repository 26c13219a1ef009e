using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Licences, SKUs and roles as clients that nobody here wrote send and read them (contract §5.14, A.7, A.8, A§6).</summary>
public sealed class LicenseContractTests
{
    // Whole resources in Pascal case with everything that has no value, as Microsoft's SDK writes them.
    private const string Assigned = """{"LicensesToAssign":[{"SkuId":"SKU","ExcludedPlans":null}],"LicensesToRemove":null,"LicenseWarnings":null,"Attributes":{"ObjectType":"LicenseUpdate"}}""";
    private const string Removed = """{"LicensesToAssign":null,"LicensesToRemove":["SKU"],"LicenseWarnings":null,"Attributes":{"ObjectType":"LicenseUpdate"}}""";
    private const string Member = """{"Id":"ID","DisplayName":null,"UserPrincipalName":null,"RoleId":null,"Attributes":{"ObjectType":"UserMember"}}""";

    [Fact]
    public async Task A_licence_is_given_read_and_taken_in_the_words_of_the_SDK()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60");
        var (path, sku) = await AccountAsync(emulator);
        var user = (await emulator.GetAsync(path + "/users")).Items.First(one => one["usageLocation"] is not null);
        var one = $"{path}/users/{user["id"]}";
        var skuId = (string)sku["productSku"]!["id"]!;
        await emulator.SendAsync("POST", one + "/licenseupdates", Removed.Replace("SKU", skuId));

        var given = await emulator.SendAsync("POST", one + "/licenseupdates", Assigned.Replace("SKU", skuId));

        Assert.Equal((201, "LicenseUpdate", 0), (given.Status, (string)given.Json["attributes"]!["objectType"]!, given.Json["licenseWarnings"]!.AsArray().Count));
        var licenses = await emulator.GetAsync(one + "/licenses");
        var license = licenses.Items.Single(row => (string)row["productSku"]!["id"]! == skuId);
        Assert.Equal(["servicePlans", "productSku", "attributes"], Names(license));
        Assert.Equal(["displayName", "serviceName", "id", "capabilityStatus", "targetType"], Names(license["servicePlans"]![0]!));
        Assert.Null(licenses.Json["links"]);
        Assert.Equal(201, (await emulator.SendAsync("POST", one + "/licenseupdates", Removed.Replace("SKU", skuId))).Status);
    }

    [Fact]
    public async Task An_SKU_has_what_the_contract_shows()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60");
        var (path, sku) = await AccountAsync(emulator);

        Assert.Equal(
            ["availableUnits", "activeUnits", "consumedUnits", "suspendedUnits", "totalUnits", "warningUnits", "productSku", "servicePlans", "capabilityStatus", "attributes"], Names(sku));
        Assert.Equal(["id", "name", "skuPartNumber", "licenseGroupId", "targetType"], Names(sku["productSku"]!));
        Assert.Null((await emulator.GetAsync(path + "/subscribedskus")).Json["links"]);
    }

    [Fact]
    public async Task A_member_of_a_role_comes_and_goes()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "60");
        var (path, _) = await AccountAsync(emulator);
        var user = (string)(await emulator.GetAsync(path + "/users")).Items[1]["id"]!;
        var role = (string)(await emulator.GetAsync(path + "/directoryroles")).Items.Single(row => (string)row["name"]! == "Global Reader")["id"]!;
        var members = $"{path}/directoryroles/{role}/usermembers";

        Assert.Equal(201, (await emulator.SendAsync("POST", members, Member.Replace("ID", user))).Status);
        Assert.Equal((user, role), (await emulator.GetAsync(members)).Items.Single() is var member ? ((string)member["id"]!, (string)member["roleId"]!) : default);
        Assert.Equal((204, 0), (await emulator.SendAsync("DELETE", $"{members}/{user}")) is var gone ? (gone.Status, gone.Bytes.Length) : default);
    }

    private static string[] Names(JsonNode node) => [.. node.AsObject().Select(member => member.Key)];

    // One with delegated access, and a product with licences left.
    private static async Task<(string Path, JsonNode Sku)> AccountAsync(Wire.Emulator emulator)
    {
        foreach (var row in (await emulator.GetAsync("v1/customers?size=500")).Items)
        {
            var path = $"v1/customers/{row["id"]}";
            var skus = await emulator.GetAsync(path + "/subscribedskus");
            if ((bool)(await emulator.GetAsync(path)).Json["allowDelegatedAccess"]! && skus.Status == 200 && skus.Items.FirstOrDefault(sku => (int)sku["availableUnits"]! > 2) is { } found)
            {
                return (path, found);
            }
        }

        throw new System.InvalidOperationException("No customer is like that.");
    }
}
