using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class SeedTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        using var file = new TemporaryFile();
        using var one = SandboxClient.Open(new SandboxOptions { SeedCustomers = 60, Seed = 7 });
        using var other = SandboxClient.Open(new SandboxOptions { SeedCustomers = 60, Seed = 7, Path = file.Path });
        using var foreign = SandboxClient.Open(new SandboxOptions { SeedCustomers = 60, Seed = 8 });

        var expected = await EverythingAsync(one);

        Assert.Equal(expected, await EverythingAsync(other));
        Assert.NotEqual(expected, await EverythingAsync(foreign));
    }

    [Fact]
    public async Task What_is_created_later_is_the_same_too()
    {
        using var one = SandboxClient.Open();
        using var other = SandboxClient.Open();

        Assert.Equal(
            (await ConsentTests.AcceptAsync(one, await one.LinkAsync(), "Újonc Kft.")).Text,
            (await ConsentTests.AcceptAsync(other, await other.LinkAsync(), "Újonc Kft.")).Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2026)]
    public async Task Every_awkward_case_is_among_twenty_customers(int seed)
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 20, Seed = seed });

        var holdings = await Holding.AllAsync(sandbox);
        var statuses = holdings.SelectMany(h => h.Subscriptions).Select(s => (string)s["status"]!).ToHashSet();
        var removable = holdings.Where(h => h.Blockers.Count == 0).ToList();

        foreach (var blocker in new[] { "legacy", "nce-window", "nce-after", "nce-suspended", "azure", "reservedinstance", "software" })
            Assert.Contains(holdings, h => h.Blockers.SetEquals([blocker]));
        foreach (var blocker in new[] { "legacy", "nce-window", "nce-after", "nce-suspended", "azure", "reservedinstance", "software" })
            Assert.Equal([false, true], holdings.Where(h => h.Blockers.SetEquals([blocker])).Select(h => h.DelegatedAccess).Order());
        Assert.Contains(holdings, h => h.Blockers.Count > 2);
        Assert.Contains(removable, h => h.Subscriptions.Count == 0 && h.Entitlements.Count == 0 && h.DelegatedAccess);
        Assert.Contains(removable, h => h.Subscriptions.Count == 0 && h.Entitlements.Count == 0 && !h.DelegatedAccess);
        Assert.Contains(removable, h => h.Subscriptions.Any(s => (string)s["status"]! == "suspended"));
        Assert.Contains(removable, h => h.Subscriptions.Any(s => (string)s["status"]! == "deleted"));
        Assert.Superset(new HashSet<string> { "active", "suspended", "deleted", "expired", "underReview" }, statuses);
        Assert.Contains(holdings.SelectMany(h => h.Subscriptions), s => (bool)s["isTrial"]!);
    }

    [Fact]
    public async Task Domains_are_ASCII_and_unique_whatever_the_script()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 3000 });

        var customers = await sandbox.ListAsync();
        var domains = customers.Select(c => (string)c["companyProfile"]!["domain"]!).ToList();
        var names = customers.Select(c => (string)c["companyProfile"]!["companyName"]!).ToList();

        Assert.Equal(3000, domains.Distinct().Count());
        Assert.All(domains, d => Assert.Matches(new Regex(@"\A[a-z0-9]{1,27}\.onmicrosoft\.com\z"), d));
        foreach (var script in new[] { "[őű]", "[а-яі]", "[α-ω]", "[一-龯]", "[ğş]", "[łż]" })
            Assert.Contains(names, n => Regex.IsMatch(n, script));
    }

    [Fact]
    public async Task A_sandbox_may_be_empty()
    {
        using var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 0 });

        Assert.Empty(await sandbox.ListAsync());
    }

    private static async Task<string> EverythingAsync(SandboxClient sandbox)
    {
        var text = new StringBuilder((await sandbox.GetAsync("v1/customers?size=17")).Text);
        text.Append((await sandbox.GetAsync("v1/profiles/organization")).Text);
        text.Append((await sandbox.GetAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Text);
        foreach (var customer in await sandbox.ListAsync())
        {
            foreach (var path in new[] { "", "/subscriptions", "/entitlements?showExpiry=true" })
                text.Append((await sandbox.GetAsync($"v1/customers/{customer["id"]}{path}")).Text);
        }
        return text.ToString();
    }
}
