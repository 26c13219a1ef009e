using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests.Contract;

/// <summary>Lists as clients that nobody here wrote ask for them (contract §11.2 to §11.6).</summary>
public sealed class ListContractTests
{
    [Theory]
    [InlineData("/v1/")]
    [InlineData("/v1//")]
    public async Task A_list_is_walked_by_relative_links_without_a_version(string prefix)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "95");
        var seen = new List<string>();

        var page = await emulator.GetAsync("v1/customers?size=40");
        while (page.Next is { } next)
        {
            Assert.Equal("/customers?size=40&seekOperation=Next", (string)next["uri"]!);
            Assert.Equal("GET", (string)next["method"]!);
            seen.AddRange(Ids(page));
            // The archived module puts /v1/ before the address, slash and all.
            page = await emulator.GetAsync(prefix + ((string)next["uri"]!).TrimStart('/'), Header(next));
        }

        Assert.Equal(95, seen.Concat(Ids(page)).Distinct().Count());
    }

    [Theory]
    [InlineData("/v1//customers?seekOperation=Next")]
    [InlineData("/v1/customers/?SeekOperation=next")]
    public async Task A_seek_with_nothing_but_the_token_keeps_size_and_filter(string seek)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "300");
        var page = await emulator.GetAsync($"v1/customers?size=3&filter={Filter("CompanyName", "A", "starts_with")}");
        Assert.NotNull(page.Next);

        var seen = new List<string>(Names(page));
        while (page.Next is { } next)
        {
            page = await emulator.GetAsync(seek, Header(next));
            Assert.InRange(page.Items.Count, 1, 3);
            seen.AddRange(Names(page));
        }

        var whole = await emulator.GetAsync($"v1/customers?filter={Filter("CompanyName", "A", "starts_with")}");
        Assert.Equal(Names(whole), seen);
    }

    [Fact]
    public async Task The_sdk_seeks_by_the_token_at_the_top()
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var first = await emulator.GetAsync("v1/customers?size=20");
        var second = await emulator.GetAsync("v1/customers?seekOperation=Next", ("MS-ContinuationToken", (string)first.Json["continuationToken"]!));

        Assert.Equal((20, 10), (first.Items.Count, second.Items.Count));
        Assert.Empty(Ids(first).Intersect(Ids(second)));
        Assert.Null(second.Json["continuationToken"]);
    }

    [Theory]
    [InlineData("", 500)]
    [InlineData("?size=0", 500)]
    [InlineData("?size=500", 500)]
    [InlineData("?size=40", 40)]
    public async Task No_size_and_size_0_are_the_usual_size_and_the_count_is_the_pages(string query, int expected)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "600");

        var page = await emulator.GetAsync("v1/customers" + query);

        Assert.Equal((expected, expected), (page.Items.Count, (int)page.Json["totalCount"]!));
        Assert.NotNull(page.Next);
    }

    [Theory]
    [InlineData("%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Friesen%20Legal%22%2C%22Operator%22%3A%22starts_with%22%7D")]
    [InlineData("%7b%22Field%22%3a%22CompanyName%22%2c%22Value%22%3a%22Friesen+Legal%22%2c%22Operator%22%3a%22starts_with%22%7d")]
    [InlineData("{\"Field\":\"CompanyName\",\"Value\":\"friesen legal\",\"Operator\":\"StartsWith\"}")]
    [InlineData("%7b%22field%22:%22companyname%22,%22value%22:%22IESEN%2blegal%22,%22operator%22:%22substring%22%7d", false)]
    [InlineData("%7b%22field%22:%22companyname%22,%22value%22:%22IESEN%20legal%22,%22operator%22:%22substring%22%7d")]
    [InlineData("%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Friesen+Legal+LLC%22%2C%22Operator%22%3A%22Equals%22%7D")]
    [InlineData("%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Friesen+Legal%22%2C%22Operator%22%3A%22Equals%22%7D", false)]
    public async Task A_filter_is_understood_however_it_is_encoded(string filter, bool found = true)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var page = await emulator.GetAsync("v1/customers?size=0&filter=" + filter);

        Assert.Equal(found ? ["Friesen Legal LLC"] : [], Names(page));
    }

    [Theory]
    [InlineData("CompanyName", "x", "greater_than", 3000)]
    [InlineData("Street", "x", "starts_with", 3000)]
    [InlineData("CompanyName", "", "starts_with", 2000)]
    public async Task A_filter_that_cannot_be_is_refused(string field, string value, string @operator, int code)
    {
        await using var emulator = await Wire.Emulator.StartAsync();

        var reply = await emulator.GetAsync($"v1/customers?filter={Filter(field, value, @operator)}");

        Assert.Equal((400, code), (reply.Status, (int)reply.Json["code"]!));
    }

    [Fact]
    public async Task Names_in_any_script_are_found()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--customers", "200");
        var name = Names(await emulator.GetAsync("v1/customers")).First(one => one.Any(letter => letter > 127));

        Assert.Contains(name, Names(await emulator.GetAsync($"v1/customers?filter={Filter("CompanyName", name.ToUpperInvariant(), "Equals")}")));
    }

    [Fact]
    public async Task Links_of_a_customer_lead_to_what_they_stand_in()
    {
        await using var emulator = await Wire.Emulator.StartAsync();
        var customer = (await emulator.GetAsync($"v1/customers/{Ids(await emulator.GetAsync("v1/customers")).First()}")).Json;

        foreach (var part in new[] { customer, customer["companyProfile"]!, customer["billingProfile"]! })
        {
            var target = await emulator.GetAsync("v1" + (string)part["links"]!["self"]!["uri"]!);
            Assert.Equal(part.ToJsonString(), target.Json.ToJsonString());
        }
    }

    private static string Filter(string field, string value, string @operator) =>
        Uri.EscapeDataString($$"""{"Field":"{{field}}","Value":"{{value}}","Operator":"{{@operator}}"}""");

    private static (string Name, string Value) Header(System.Text.Json.Nodes.JsonNode next)
    {
        var header = Assert.Single(next["headers"]!.AsArray())!;
        Assert.Equal("MS-ContinuationToken", (string)header["key"]!);
        return ("MS-ContinuationToken", (string)header["value"]!);
    }

    private static IEnumerable<string> Ids(Reply page) => page.Items.Select(item => (string)item["id"]!);

    private static IEnumerable<string> Names(Reply page) => page.Items.Select(item => (string)item["companyProfile"]!["companyName"]!);
}
