using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Users as clients that nobody here wrote send and list them (contract §5.14, A§6, §11).</summary>
public sealed class UserContractTests
{
    // Whole resources in Pascal case with everything that has no value, as Microsoft's SDK writes them.
    private const string Created = """{"UsageLocation":"US","Id":null,"UserPrincipalName":"NAME","FirstName":"First","LastName":"Last","DisplayName":"Display","ImmutableId":null,"PasswordProfile":{"ForceChangePassword":true,"Password":"Kek!Tenger9"},"PhoneNumber":null,"LastDirectorySyncTime":null,"UserDomainType":"none","State":"active","SoftDeletionTime":null,"Links":null,"Attributes":{"ObjectType":"CustomerUser"}}""";
    private const string Changed = """{"UsageLocation":null,"Id":"ID","UserPrincipalName":null,"FirstName":null,"LastName":null,"DisplayName":"Other","ImmutableId":null,"PasswordProfile":null,"UserDomainType":"none","State":"active","Attributes":{"ObjectType":"CustomerUser"}}""";
    private const string Restored = """{"State":"active","Attributes":{"ObjectType":"CustomerUser"}}""";

    [Theory]
    [InlineData("%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%22Equals%22%7D")]
    [InlineData("%7b%22Field%22%3a%22UserStatus%22%2c%22Value%22%3a%22Inactive%22%2c%22Operator%22%3a%22equals%22%7d")]
    public async Task A_user_lives_in_every_clients_words(string deletedOnes)
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var customer = (await emulator.GetAsync("v1/customers")).Items[0];
        var path = $"v1/customers/{customer["id"]}/users";
        var name = $"first@{customer["companyProfile"]!["domain"]}";

        var made = await emulator.SendAsync("POST", path, Created.Replace("NAME", name));
        Assert.Equal((200, name, "Kek!Tenger9"), (made.Status, (string)made.Json["userPrincipalName"]!, (string)made.Json["passwordProfile"]!["password"]!));
        var one = $"{path}/{made.Json["id"]}";
        Assert.Equal(("Other", "First", "US"), Names((await emulator.SendAsync("PATCH", one, Changed)).Json));

        Assert.Equal((204, 0), (await emulator.SendAsync("DELETE", one)) is var gone ? (gone.Status, gone.Bytes.Length) : default);
        var listed = (await emulator.GetAsync($"{path}?size=500&filter={deletedOnes}")).Items;
        Assert.Contains(listed, user => (string)user["id"]! == (string)made.Json["id"]! && (string)user["state"]! == "inactive");
        Assert.Equal(("Other", "First", "US"), Names((await emulator.SendAsync("PATCH", one, Restored)).Json));
    }

    [Fact]
    public async Task A_page_has_what_the_contract_shows_and_leads_on_in_both_ways()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var customer = (string)(await emulator.GetAsync("v1/customers")).Items[0]["id"]!;

        // 3.0.11 doubles the slash, and the old SDK takes the token from the top level.
        var page = await emulator.GetAsync($"v1//customers/{customer}/users?size=2");
        var next = page.Next!;
        var token = (string)next["headers"]![0]!["value"]!;

        Assert.Equal(["id", "userPrincipalName", "firstName", "lastName", "displayName", "userDomainType", "state", "links", "attributes"], page.Items[1].AsObject().Select(member => member.Key).Except(["usageLocation"]));
        Assert.Equal((2, "MS-ContinuationToken", token), ((int)page.Json["totalCount"]!, (string)next["headers"]![0]!["key"]!, (string)page.Json["continuationToken"]!));
        Assert.StartsWith($"/customers/{customer}/users?size=2&seekOperation=Next", (string)next["uri"]!);
        var second = await emulator.GetAsync($"v1/customers/{customer}/users?seekOperation=Next", ("MS-ContinuationToken", token));
        Assert.Equal(2, second.Items.Count);
        Assert.Empty(second.Items.Select(user => (string)user["id"]!).Intersect(page.Items.Select(user => (string)user["id"]!)));
    }

    private static (string Shown, string First, string Country) Names(JsonNode user) => ((string)user["displayName"]!, (string)user["firstName"]!, (string)user["usageLocation"]!);
}
