using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>What is refused, and what lists show.</summary>
public sealed partial class DelegatedAdminTests
{
    [Theory]
    [InlineData("A name of more than fifty characters, which Graph does not take.", "P730D", "PT0S", Reader)]
    [InlineData("N", "P731D", "PT0S", Reader)]
    [InlineData("N", "PT23H", "PT0S", Reader)]
    [InlineData("N", "two years", "PT0S", Reader)]
    [InlineData("N", "P1D", "P90D", Reader)]
    [InlineData("N", "P1D", "P180D", GlobalAdministrator)]
    [InlineData("N", "P1D", "PT0S", "reader")]
    [InlineData("N", "P1D", "PT0S", null)]
    public async Task What_breaks_a_rule_is_refused_in_Graphs_words(string name, string duration, string extend, string? role)
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.PostAsync(Path, Body(name, duration, extend, role));

        Assert.Equal((400, "badRequest"), (reply.Status, (string)reply.Body["error"]!["code"]!));
        Assert.NotEmpty((string)reply.Body["error"]!["message"]!);
        Assert.NotNull(reply.Body["error"]!["innerError"]!["request-id"]);
    }

    [Fact]
    public async Task A_name_is_unique_whatever_its_case()
    {
        using var sandbox = SandboxClient.Open();
        await CreateAsync(sandbox, "Contoso");

        var reply = await CreateAsync(sandbox, "CONTOSO");

        Assert.Equal((409, "conflict"), (reply.Status, (string)reply.Body["error"]!["code"]!));
    }

    [Fact]
    public async Task Lists_are_filtered_and_paged_with_links_that_carry_all_that_was_asked()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 60 });
        var all = await ListAsync(sandbox);
        Assert.Equal(15, all.Count);
        var one = all[3];
        var tenant = (string)one["customer"]!["tenantId"]!;

        Assert.Equal([(string)one["id"]!], (await ListAsync(sandbox, $"status eq 'active' and customer/tenantId eq '{tenant}'")).Select(r => (string)r["id"]!));
        Assert.Equal([(string)one["id"]!], (await ListAsync(sandbox, $"(status eq 'active') AND (customer/tenantId eq '{tenant}')")).Select(r => (string)r["id"]!));
        Assert.Equal([(string)one["id"]!], (await ListAsync(sandbox, $"customer/tenantId eq '{tenant}'")).Select(r => (string)r["id"]!));
        Assert.Empty(await ListAsync(sandbox, $"status eq 'expired' and customer/tenantId eq '{tenant}'"));
        Assert.Equal(all.Select(r => r.ToString()), (await ListAsync(sandbox, "status eq 'active'", top: 4)).Select(r => r.ToString()));
        Assert.Equal(400, (await sandbox.GetAsync(Path + "?$filter=displayName%20eq%20'x'")).Status);
        Assert.Equal(400, (await sandbox.GetAsync(Path + "?$top=301")).Status);
    }

    [Fact]
    public async Task The_end_of_the_reseller_relationship_leaves_the_delegated_rights_alone()
    {
        using var sandbox = SandboxClient.Open();
        var first = (await ListAsync(sandbox))[0];
        var customer = (string)first["customer"]!["tenantId"]!;

        Assert.Equal(200, (await sandbox.RemoveAsync(customer)).Status);

        Assert.Equal("active", await StatusAsync(sandbox, (string)first["id"]!));
    }

    [Fact]
    public async Task Without_a_token_Graph_refuses_in_its_own_shape()
    {
        using var sandbox = SandboxClient.Open();

        var reply = await sandbox.GetAsync(Path, ("Authorization", "none"));

        Assert.Equal((401, "InvalidAuthenticationToken"), (reply.Status, (string)reply.Body["error"]!["code"]!));
    }
}
