using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class CustomerListTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paging_gives_every_customer_once(bool inFile)
    {
        using var file = new TemporaryFile();
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 103, Path = inFile ? file.Path : null });

        var ids = (await sandbox.ListAsync("?size=10")).Select(c => (string)c["id"]!).ToList();

        Assert.Equal(103, ids.Count);
        Assert.Equal(103, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_ends_with_the_last_customer_has_no_next()
    {
        using var sandbox = SandboxClient.Open();

        var page = await sandbox.GetAsync("v1/customers?size=30");

        Assert.Equal(30, (int)page.Body["totalCount"]!);
        Assert.Null(page.Body["links"]!["next"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?size=0")]
    [InlineData("?size=9999")]
    public async Task A_page_never_has_more_than_500(string query)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 501 });

        Assert.Equal(500, (await sandbox.GetAsync("v1/customers" + query)).Items.Count);
    }

    [Fact]
    public async Task The_token_is_as_awkward_as_the_real_one_and_its_link_is_relative()
    {
        using var sandbox = SandboxClient.Open();

        var next = (await sandbox.GetAsync("v1/customers?size=7")).Body["links"]!["next"]!;
        var token = (string)next["headers"]![0]!["value"]!;

        Assert.All(",/+=", c => Assert.Contains(c, token));
        Assert.Equal("/customers?size=7&seekOperation=Next", (string)next["uri"]!);
        Assert.Equal("MS-ContinuationToken", (string)next["headers"]![0]!["key"]!);
    }

    [Fact]
    public async Task A_token_survives_changes_between_pages()
    {
        using var sandbox = SandboxClient.Open();
        var removable = await Holding.FindAsync(sandbox, h => h.Blockers.Count == 0);
        var first = await sandbox.GetAsync("v1/customers?size=5");
        await sandbox.RemoveAsync(removable.Id);
        await ConsentTests.AcceptAsync(sandbox, await sandbox.LinkAsync(), "Új Ügyfél Kft.");

        var token = (string)first.Body["links"]!["next"]!["headers"]![0]!["value"]!;
        var second = await sandbox.GetAsync("v1/customers?size=5&seekOperation=Next", ("MS-ContinuationToken", token));

        Assert.Empty(first.Items.Select(i => (string)i["id"]!).Intersect(second.Items.Select(i => (string)i["id"]!)));
        Assert.Equal(5, second.Items.Count);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a,b,c")]
    public async Task An_altered_token_is_refused(string token)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.GetAsync("v1/customers?seekOperation=Next", ("MS-ContinuationToken", token));

        Assert.Equal((400, 2000), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_list_item_is_thin()
    {
        using var sandbox = SandboxClient.Open();

        var item = (await sandbox.GetAsync("v1/customers?size=1")).Items.Single();
        var id = (string)item["id"]!;

        var expected = new JObject
        {
            ["id"] = id,
            ["companyProfile"] = new JObject
            {
                ["tenantId"] = id,
                ["domain"] = item["companyProfile"]!["domain"],
                ["companyName"] = item["companyProfile"]!["companyName"],
                ["links"] = JObject.Parse($$$"""{"self":{"uri":"/customers/{{{id}}}/profiles/company","method":"GET","headers":[]}}"""),
                ["attributes"] = new JObject { ["objectType"] = "CustomerCompanyProfile" },
            },
            ["relationshipToPartner"] = "reseller",
            ["links"] = JObject.Parse($$$"""{"self":{"uri":"/customers/{{{id}}}","method":"GET","headers":[]}}"""),
            ["attributes"] = new JObject { ["objectType"] = "Customer" },
        };
        Assert.Equal(expected.ToString(Formatting.None), item.ToString(Formatting.None));
    }

    [Fact]
    public async Task Names_that_JSON_must_escape_come_through()
    {
        using var sandbox = SandboxClient.Open();
        await ConsentTests.AcceptAsync(sandbox, await sandbox.LinkAsync(), "A \"B\" \\ C\tKft.", "idezojel.onmicrosoft.com");

        var item = (await sandbox.FilterAsync("Domain", "starts_with", "idezojel")).Single();

        Assert.Equal("A \"B\" \\ C\tKft.", (string)item["companyProfile"]!["companyName"]!);
    }

    [Theory]
    [InlineData("starts_with", "ő")]
    [InlineData("StartsWith", "Ő")]
    [InlineData("STARTS_WITH", "O\u030B")]
    public async Task A_name_is_matched_without_case_in_Hungarian_too(string @operator, string prefix)
    {
        using var sandbox = SandboxClient.Open();

        var found = await sandbox.FilterAsync("CompanyName", @operator, prefix);

        Assert.NotEmpty(found);
        Assert.All(found, c => Assert.StartsWith("Ő", (string)c["companyProfile"]!["companyName"]!));
    }

    [Theory]
    [InlineData("CompanyName", "substring", "KFT")]
    [InlineData("Domain", "starts_with", "S")]
    [InlineData("companyname", "starts_with", "s")]
    public async Task A_filtered_list_is_paged_like_any_other(string field, string @operator, string value)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 300 });
        var filter = Uri.EscapeDataString(new JObject { ["field"] = field, ["value"] = value, ["operator"] = @operator }.ToString(Formatting.None));

        var paged = (await sandbox.ListAsync($"?size=3&filter={filter}")).Select(c => (string)c["id"]!).ToList();
        var expected = (await sandbox.ListAsync()).Where(c => Fits(c, field, @operator, value)).Select(c => (string)c["id"]!).ToList();

        Assert.True(expected.Count > 3);
        Assert.Equal(expected.Count, paged.Count);
        Assert.Equal(expected.Order(), paged.Order());
    }

    [Fact]
    public async Task Equals_finds_one_and_a_plus_is_a_space()
    {
        using var sandbox = SandboxClient.Open();
        var wanted = (await sandbox.ListAsync())[4];
        var name = (string)wanted["companyProfile"]!["companyName"]!;
        var filter = Uri.EscapeDataString(new JObject { ["Field"] = "CompanyName", ["Value"] = name, ["Operator"] = "Equals" }.ToString(Formatting.None)).Replace("%20", "+");

        Assert.Equal((string)wanted["id"]!, (string)(await sandbox.ListAsync("?size=0&filter=" + filter)).Single()["id"]!);
    }

    [Fact]
    public async Task Customers_are_filtered_by_the_partner_on_the_other_side()
    {
        using var sandbox = SandboxClient.Open();
        var providers = (await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Items;
        var tied = new List<int>();
        foreach (var provider in providers) tied.Add((await sandbox.FilterAsync("IndirectCloudSolutionProvider", "starts_with", (string)provider["id"]!)).Count);

        Assert.All(tied, n => Assert.True(n > 0));
        Assert.InRange(tied.Sum(), 16, 29);
        Assert.Empty(await sandbox.FilterAsync("IndirectReseller", "starts_with", (string)providers[0]["id"]!));
    }

    [Theory]
    [InlineData("{", 2000)]
    [InlineData("[]", 2000)]
    [InlineData("""{"Field":"CompanyName","Operator":"starts_with"}""", 2000)]
    [InlineData("""{"Field":"Colour","Value":"a","Operator":"starts_with"}""", 3000)]
    [InlineData("""{"Field":"CompanyName","Value":"a","Operator":"rhymes_with"}""", 3000)]
    public async Task A_bad_filter_is_refused(string filter, int code)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.GetAsync("v1/customers?filter=" + Uri.EscapeDataString(filter));

        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    private static bool Fits(JObject customer, string field, string @operator, string value)
    {
        var text = (string)customer["companyProfile"]![field == "Domain" ? "domain" : "companyName"]!;
        return @operator == "substring" ? text.Contains(value, StringComparison.OrdinalIgnoreCase) : text.StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
