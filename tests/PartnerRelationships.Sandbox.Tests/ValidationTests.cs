using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class ValidationTests
{
    private static readonly (string, string) Archived = ("MS-PartnerCenter-Client", "Partner Center PowerShell");
    private static readonly (string, string) OfficialSdk = ("MS-PartnerCenter-Client", "Partner Center .NET SDK");

    [Fact]
    public async Task A_country_says_what_its_addresses_need()
    {
        using var sandbox = SandboxClient.Open();

        var rules = (await sandbox.GetAsync("v1/countryvalidationrules/us", OfficialSdk)).Body;
        var today = (await sandbox.GetAsync("v1/countryvalidationrules/us")).Body;

        Assert.Equal((rules["supportedStatesList"]!.Count(), "en-US", false), (today["states"]!["value"]!.Count(), (string)today["supportedCultures"]!["value"]!.Single()!, (bool)today["isRegistrationNumberSupported"]!));
        Assert.Null(today["supportedStatesList"]);
        Assert.Equal(("US", "en-US", true), ((string)rules["iso2Code"]!, (string)rules["defaultCulture"]!, (bool)rules["isStateRequired"]!));
        Assert.Contains("WA", rules["supportedStatesList"]!.Select(s => (string)s!));
        Assert.Matches(new Regex((string)rules["postalCodeRegex"]!), "98052");
        Assert.Equal("1", (string)rules["countryCallingCodesList"]!.Single()!);
        Assert.Equal("CountryValidationRules", (string)rules["attributes"]!["objectType"]!);
    }

    [Fact]
    public async Task Every_list_is_there_for_a_country_without_a_market()
    {
        using var sandbox = SandboxClient.Open();

        var rules = (await sandbox.GetAsync("v1/countryvalidationrules/BR", Archived)).Body;

        Assert.Empty(rules["supportedStatesList"]!);
        Assert.Equal("en-US", (string)rules["supportedCulturesList"]!.Single()!);
        Assert.False((bool)rules["isPostalCodeRequired"]!);
    }

    [Theory]
    [InlineData("""{"Country":"US","State":"WA","City":"Redmond","AddressLine1":"One Microsoft Way","PostalCode":"98052"}""", "true")]
    [InlineData("""{"country":"GB","city":"London","addressLine1":"2 Kingdom Street","postalCode":"SW1A 1AA"}""", "true")]
    [InlineData("""{"country":"CZ","city":"Brno","addressLine1":"Česká 1","postalCode":"60200"}""", "true")]
    [InlineData("""{"country":"PL","city":"Łódź","addressLine1":"Piotrkowska 1","postalCode":"90001"}""", "false")]
    [InlineData("""{"country":"HU","city":"Győr","addressLine1":"Dunakapu tér 7.","postalCode":"9022"}""", "true")]
    [InlineData("""{"country":"US","state":"XX","city":"Redmond","addressLine1":"One Microsoft Way","postalCode":"98052"}""", "false")]
    [InlineData("""{"country":"US","state":"WA","city":"Redmond","addressLine1":"One Microsoft Way","postalCode":"9805"}""", "false")]
    [InlineData("""{"country":"US","state":"WA","addressLine1":"One Microsoft Way","postalCode":"98052"}""", "false")]
    public async Task The_archived_modules_are_answered_with_a_bare_word(string address, string answer)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.PostAsync("v1/validations/address", address, Archived);

        Assert.Equal((200, answer), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("98052", """{"originalAddress":{"country":"US","city":"Redmond","state":"WA","addressLine1":"One Microsoft Way","postalCode":"98052"},"suggestedAddresses":[{"country":"US","city":"Redmond","state":"WA","addressLine1":"One Microsoft Way","postalCode":"98052"}],"status":"VerifiedShippable"}""")]
    [InlineData("9805", """{"originalAddress":{"country":"US","city":"Redmond","state":"WA","addressLine1":"One Microsoft Way","postalCode":"9805"},"suggestedAddresses":[],"status":"None","validationMessage":"The address is not one of its country."}""")]
    public async Task Microsofts_sdk_is_answered_with_what_it_reads(string postalCode, string answer)
    {
        using var sandbox = SandboxClient.Open();
        var address = $$"""{"Country":"US","State":"WA","City":"Redmond","AddressLine1":"One Microsoft Way","AddressLine2":null,"PostalCode":"{{postalCode}}"}""";

        var reply = await sandbox.PostAsync("v1/validations/address", address, OfficialSdk);

        Assert.Equal((200, answer), (reply.Status, reply.Text));
        Assert.Equal(reply.Text, (await sandbox.PostAsync("v1/validations/address", address)).Text);
    }

    [Fact]
    public async Task An_address_that_could_be_written_better_comes_back_with_a_suggestion()
    {
        using var sandbox = SandboxClient.Open();

        var verdict = (await sandbox.PostAsync("v1/validations/address", """{"Country":"US","State":"wa","City":"Redmond","AddressLine1":"One Microsoft Way","PostalCode":"98052"}""")).Body;

        Assert.Equal(("InteractionRequired", "WA", "Redmond"), ((string)verdict["status"]!, (string)verdict["suggestedAddresses"]![0]!["state"]!, (string)verdict["suggestedAddresses"]![0]!["city"]!));
    }

    [Fact]
    public async Task Only_a_provider_can_ask_which_resellers_may_be_on_record()
    {
        using var provider = SandboxClient.Of(PartnerType.IndirectProvider);
        var known = (string)(await provider.GetAsync("v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")).Items[0]["mpnId"]!;

        var results = (await provider.PostAsync("v1/partners/validateresellers", $$"""{"partnerIds":["{{known}}","1"]}""")).Body["validationResults"]!;

        Assert.Equal([(known, true, null), ("1", false, 900400)], results.Select(one => ((string)one["partnerId"]!, (bool)one["isValidPartnerIdOnRecord"]!, (int?)one["errorCode"])));
        Assert.Equal(2000, (await provider.PostAsync("v1/partners/validateresellers", """{"partnerIds":[1]}""")).Code);
        using var direct = SandboxClient.Of(PartnerType.DirectBill);
        Assert.Equal(1002, (await direct.PostAsync("v1/partners/validateresellers", """{"partnerIds":["1"]}""")).Code);
    }

    [Theory]
    [InlineData("v1/countryvalidationrules/USA")]
    [InlineData("v1/countryvalidationrules/1%2F")]
    public async Task What_is_no_country_is_refused(string path)
    {
        using var sandbox = SandboxClient.Open();

        Assert.Equal(3000, (await sandbox.GetAsync(path)).Code);
    }
}
