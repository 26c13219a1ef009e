using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Profiles, agreements and checks as clients that nobody here wrote send them (contract §5.2, §5.11, A§7, §11).</summary>
public sealed class AccountContractTests
{
    private static readonly (string, string) Sdk = ("MS-PartnerCenter-Client", "Partner Center .NET SDK");

    [Fact]
    public async Task A_billing_profile_is_replaced_in_pascal_case_by_who_read_it_last()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var path = $"v1/customers/{(await emulator.GetAsync("v1/customers")).Items[0]["id"]}/profiles/billing";
        var read = (await emulator.GetAsync(path, Sdk)).Json;
        var etag = (string)read["attributes"]!["etag"]!;
        var address = read["defaultAddress"]!;
        // As Microsoft's SDK writes it: all members, nulls too.
        var body = new JsonObject
        {
            ["Id"] = (string)read["id"]!, ["FirstName"] = null, ["LastName"] = null, ["Email"] = "new@kekto.example", ["Culture"] = "hu-HU", ["Language"] = "hu", ["CompanyName"] = (string)read["companyName"]!,
            ["DefaultAddress"] = new JsonObject
            {
                ["Country"] = (string)address["country"]!, ["Region"] = null, ["City"] = "Sopron", ["State"] = null, ["AddressLine1"] = "Fő tér 1.", ["AddressLine2"] = null, ["PostalCode"] = "9400",
                ["FirstName"] = "Anna", ["LastName"] = "Kiss", ["PhoneNumber"] = null,
            },
            ["Attributes"] = new JsonObject { ["Etag"] = etag, ["ObjectType"] = "CustomerBillingProfile" },
        }.ToJsonString();

        var first = await emulator.SendAsync("PUT", path, body, Sdk, ("If-Match", $"\"{etag}\""));
        var second = await emulator.SendAsync("PUT", path, body, Sdk, ("If-Match", $"\"{etag}\""));

        Assert.Equal((200, "new@kekto.example", "Sopron"), (first.Status, (string)first.Json["email"]!, (string)first.Json["defaultAddress"]!["city"]!));
        Assert.Equal((400, 2055), (second.Status, (int)second.Json["code"]!));
    }

    [Fact]
    public async Task The_open_SDK_names_the_version_of_a_billing_profile_in_the_body_alone()
    {
        (string, string) open = ("MS-PartnerCenter-Client", "Partner Center Open .NET SDK");
        await using var emulator = await Wire.Emulator.StartAsync();
        var path = $"v1/customers/{(await emulator.GetAsync("v1/customers")).Items[0]["id"]}/profiles/billing";
        var read = (await emulator.GetAsync(path, open)).Json;
        read["email"] = "new@kekto.example";
        var body = Resource.InPascalCase(read).ToJsonString();

        var (first, second) = (await emulator.SendAsync("PUT", path, body, open), await emulator.SendAsync("PUT", path, body, open));

        Assert.Equal((200, "new@kekto.example"), (first.Status, (string)first.Json["email"]!));
        Assert.Equal((400, 2055), (second.Status, (int)second.Json["code"]!));
    }

    [Fact]
    public async Task A_creation_is_prepared_as_old_and_new_clients_do()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--partner-type", "DirectBill");
        var taken = (string)(await emulator.GetAsync("v1/customers")).Items[0]["companyProfile"]!["domain"]!;

        Assert.Equal((200, 404), ((await emulator.SendAsync("HEAD", $"v1/domains/{taken}")).Status, (await emulator.SendAsync("HEAD", "v1/domains/free-of-all.onmicrosoft.com")).Status));
        Assert.True((await emulator.GetAsync("v1/countryvalidationrules/US", Sdk)).Json["supportedStatesList"]!.AsArray().Count > 40);
        Assert.True((await emulator.GetAsync("v1/countryvalidationrules/US")).Json["states"]!["value"]!.AsArray().Count > 40);
        var verdict = await emulator.SendAsync("POST", "v1/validations/address", """{"Country":"US","City":"Redmond","State":"WA","AddressLine1":"One Microsoft Way","PostalCode":"98052"}""", Sdk);
        Assert.Equal("VerifiedShippable", (string)verdict.Json["status"]!);
        Assert.Empty((await emulator.RequestsAsync())["writes"]!.AsArray());
    }

    [Fact]
    public async Task An_agreement_is_confirmed_in_the_words_of_its_documentation()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--partner-type", "DirectBill");
        var path = $"v1/customers/{(await emulator.GetAsync("v1/customers")).Items[0]["id"]}/agreements";
        var template = (string)(await emulator.GetAsync("v1/agreements?agreementType=MicrosoftCustomerAgreement")).Items[0]["templateId"]!;
        var body = $$$"""{"primaryContact":{"firstName":"Tania","lastName":"Carr","email":"someone@example.com","phoneNumber":"1234567890"},"templateId":"{{{template}}}","dateAgreed":"2019-08-30T00:00:00.000Z","type":"MicrosoftCustomerAgreement"}""";

        Assert.Equal(201, (await emulator.SendAsync("POST", path, body)).Status);
        var again = (await emulator.SendAsync("POST", path, body)).Json.AsObject();

        Assert.Equal(["code", "message", "description", "errorName", "isRetryable", "parameters", "errorMessageExtended"], again.Select(member => member.Key));
        Assert.Contains((await emulator.GetAsync(path + "?agreementType=MicrosoftCustomerAgreement")).Items, one => (string)one["primaryContact"]!["firstName"]! == "Tania");
    }
}
