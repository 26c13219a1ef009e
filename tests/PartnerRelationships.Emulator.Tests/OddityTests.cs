using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Wire;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>Each kind of fault that leaves an answer right, and makes it odd.</summary>
public sealed class OddityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, "--bom", "on")]
    [InlineData(true, "--fault", "bom=1")]
    [InlineData(false, "--bom", "off")]
    [InlineData(false, "--fault", "bom=0")]
    public async Task A_byte_order_mark_is_before_every_answer_or_none(bool expected, params string[] switches)
    {
        await using var emulator = await Wire.Emulator.StartAsync(switches);

        var found = await emulator.GetAsync("v1/customers");
        var missing = await emulator.GetAsync($"v1/customers/{Guid.NewGuid()}");

        Assert.Equal((expected, expected), (found.HasBom, missing.HasBom));
        Assert.Equal((30, 404), (found.Items.Count, missing.Status));
        Assert.Equal(found.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), found.Header("Content-Length"));
    }

    [Fact]
    public async Task Pascal_case_reaches_every_member()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "pascal=1");

        var reply = await emulator.GetAsync("v1/customers?size=10");

        Assert.All(Names(reply.Json), name => Assert.True(char.IsUpper(name[0]), name));
        Assert.Equal(10, reply.Json["Items"]!.AsArray().Count);
        Assert.StartsWith("/customers?", (string)reply.Json["Links"]!["Next"]!["Uri"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_link_has_one_of_the_spellings_that_were_seen()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "badlink=1");
        const string Seek = "customers?size=10&seekOperation=Next";
        var seen = new HashSet<string>();

        for (var attempt = 0; attempt < 60; attempt++) seen.Add((string)(await emulator.GetAsync("v1/customers?size=10")).Next!["uri"]!);

        Assert.Equal(new[] { "/v1//v1/" + Seek, "/v1/" + Seek, Seek, "v1/" + Seek }.Order(), seen.Order());
    }

    [Fact]
    public async Task An_unknown_value_is_accepted_if_it_decides_nothing()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "unknown-enum=1");

        var list = await emulator.GetAsync("v1/customers");
        var odd = Assert.Single(list.Items, item => (string)item["relationshipToPartner"]! != "reseller");
        var one = await emulator.GetAsync($"v1/customers/{odd["id"]}");

        Assert.Equal(("strategic_ally", "reseller"), ((string)odd["relationshipToPartner"]!, (string)one.Json["relationshipToPartner"]!));
        Assert.Equal("""{"unknown-enum":1}""", (await emulator.RequestsAsync())["faults"]!.ToJsonString());
    }

    [Fact]
    public async Task A_removal_that_was_carried_out_may_be_denied_in_its_answer()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "unmoved=1");
        var customers = (await emulator.GetAsync("v1/customers")).Items.Select(item => (string)item["id"]!);
        foreach (var id in customers)
        {
            if ((await emulator.RemoveAsync(id)) is not { Status: 200 } answer) continue;
            Assert.Equal("reseller", (string)answer.Json["RelationshipToPartner"]!);
            Assert.Equal("none", (string)(await emulator.GetAsync("v1/customers/" + id)).Json["relationshipToPartner"]!);
            return;
        }

        Assert.Fail("Nobody could be removed.");
    }

    [Theory]
    [InlineData("token-only", true, 10)]
    [InlineData("lost-page", false, 20)]
    public async Task A_page_may_lose_its_link(string kind, bool keepsToken, int counted)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", kind + "=1");

        var page = await emulator.GetAsync("v1/customers?size=10");

        Assert.Null(page.Next);
        Assert.Equal((keepsToken, counted, 10), (page.Json["continuationToken"] is not null, (int)page.Json["totalCount"]!, page.Items.Count));
    }

    [Fact]
    public async Task One_name_of_a_page_may_have_a_million_letters()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "long-text=1");

        Assert.Single((await emulator.GetAsync("v1/customers")).Items, item => ((string)item["companyProfile"]!["companyName"]!).Length == 1_000_000);
    }

    [Fact]
    public async Task Oddities_come_together_and_leave_what_matters_alone()
    {
        string[] odd = ["--fault", "pascal=0.5", "--fault", "badlink=0.5", "--fault", "unknown-enum=0.5", "--fault", "bom=0.5"];
        await using var emulator = await Wire.Emulator.StartAsync(odd);
        await using var plain = await Wire.Emulator.StartAsync();
        var expected = (await plain.GetAsync("v1/customers")).Items.Select(item => (string)item["id"]!).ToList();

        for (var attempt = 0; attempt < 20; attempt++)
        {
            var list = (await emulator.GetAsync("v1/customers")).Json;
            var items = (list["items"] ?? list["Items"])!.AsArray();
            Assert.Equal(expected, items.Select(item => (string)(item!["id"] ?? item["Id"])!));
        }

        Assert.Equal(["bom", "pascal", "unknown-enum"], (await emulator.RequestsAsync())["faults"]!.AsObject().Select(pair => pair.Key));
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };
}
