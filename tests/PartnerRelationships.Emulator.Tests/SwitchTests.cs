using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Hosting;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>What people type: a mistake is named, with what would be right.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData("--bogus", "--help")]
    [InlineData("bogus", "--help")]
    [InlineData("-h", "--help")]
    [InlineData("--Urls http://127.0.0.1:0", "--help")]
    [InlineData("--urls", "--urls needs a value")]
    [InlineData("--urls=", "--urls needs a value")]
    [InlineData("--urls 5080", "http://127.0.0.1:5080")]
    [InlineData("--urls ftp://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("--urls http://127.0.0.1:99999", "http://127.0.0.1:5080")]
    [InlineData("--urls http://127.0.0.1:0/v1", "http://127.0.0.1:5080")]
    [InlineData("--urls ;", "http://127.0.0.1:5080")]
    [InlineData("--urls http://partner.example:5080", "IP address or localhost")]
    [InlineData("--urls http://0.0.0.0:5080", "--allow-remote")]
    [InlineData("--urls http://[::]:5080", "--allow-remote")]
    [InlineData("--urls http://127.0.0.1:0;http://192.168.1.1:5080", "--allow-remote")]
    [InlineData("--http2-urls http://10.0.0.1:5080", "--allow-remote")]
    [InlineData("--customers 1.5", "whole number")]
    [InlineData("--customers=-5", "at least 0")]
    [InlineData("--customers 99999999999", "whole number")]
    [InlineData("--customers 5 --customers 6", "twice")]
    [InlineData("--seed x", "whole number")]
    [InlineData("--partner-type Reseller", "IndirectReseller, IndirectProvider, DirectBill")]
    [InlineData("--partner-type 1", "IndirectReseller, IndirectProvider, DirectBill")]
    [InlineData("--removal never", "Allowed, Refused")]
    [InlineData("--removal-delay-ms soon", "whole number")]
    [InlineData("--keep-relationship 2", "from 0 to 1")]
    [InlineData("--bom maybe", "On, Off")]
    [InlineData("--token", "--token needs a value")]
    [InlineData("--latency-ms 1s", "whole number")]
    [InlineData("--rate-limit 600", "600/min")]
    [InlineData("--rate-limit 0/min", "600/min")]
    [InlineData("--customer-rate-limit many/min", "600/min")]
    [InlineData("--rate-window 0", "at least 1")]
    [InlineData("--rate-window-kind half", "Fixed, Sliding")]
    [InlineData("--retry-after soon", "Seconds, Date, Mixed")]
    [InlineData("--fault 500", "503=0.05")]
    [InlineData("--fault 500=5%", "503=0.05")]
    [InlineData("--fault 404=0.1", "The faults are 500, 503, reset")]
    [InlineData("--fault 500=1.1", "from 0 to 1")]
    [InlineData("--fault 500=0.1 --fault 500=0.2", "twice")]
    [InlineData("--fault 500=0.6 --fault reset=0.6", "add up to more than 1")]
    public void A_mistake_is_named(string line, string hint)
    {
        var error = Assert.Throws<UsageException>(() => CommandLine.Read(line.Split(' ')));

        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_may_follow_an_equals_sign_and_contain_others()
    {
        var options = CommandLine.Read(["--token=a=b==", "--fault=500=0.25", "--database=a b.db"]);

        Assert.Equal(("a=b==", "a b.db", 0.25), (options.Token, options.Sandbox.Path, options.Faults.Rates.Single().Value));
    }

    [Fact]
    public void Other_machines_come_in_only_when_they_are_let_in() =>
        Assert.Equal("0.0.0.0", CommandLine.Read(["--urls", "http://0.0.0.0:5080", "--allow-remote"]).Addresses.Single().Ip.ToString());

    [Fact]
    public void Every_switch_and_fault_is_explained_in_the_help_and_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "EMULATOR.md"));
        var explained = Usage.Text.Split(' ', '\n', '\r').Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct().ToList();

        Assert.All(explained, name => Assert.DoesNotContain("is not known", Record.Exception(() => CommandLine.Read([name]))?.Message ?? "", StringComparison.Ordinal));
        Assert.All(explained, name => Assert.Contains($"`{name}", guide, StringComparison.Ordinal));
        Assert.All(Faults.FaultKinds.All, kind => Assert.Contains(kind, Usage.Text, StringComparison.Ordinal));
        Assert.All(Faults.FaultKinds.All, kind => Assert.Contains($"`{kind}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Customers_partner_type_and_seed_make_the_data()
    {
        string[] same = ["--customers", "5", "--seed", "9", "--partner-type", "IndirectProvider"];
        await using var one = await Wire.Emulator.StartAsync(same);
        await using var twin = await Wire.Emulator.StartAsync(same);
        await using var other = await Wire.Emulator.StartAsync("--customers", "5", "--seed", "10", "--partner-type", "IndirectProvider");

        var customers = (await one.GetAsync("v1/customers")).Text;

        Assert.Equal(customers, (await twin.GetAsync("v1/customers")).Text);
        Assert.NotEqual(customers, (await other.GetAsync("v1/customers")).Text);
        Assert.Equal(200, (await one.GetAsync("v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")).Status);
    }

    [Theory]
    [InlineData("allowed", 200)]
    [InlineData("refused", 403)]
    public async Task Whether_a_reseller_may_remove_is_a_switch(string removal, int status)
    {
        await using var emulator = await Wire.Emulator.StartAsync("--removal", removal, "--customers", "40");
        var statuses = new System.Collections.Generic.List<int>();

        foreach (var customer in (await emulator.GetAsync("v1/customers")).Items) statuses.Add((await emulator.RemoveAsync((string)customer["id"]!)).Status);

        Assert.Contains(status, statuses);
        Assert.DoesNotContain(status == 200 ? 403 : 200, statuses);
    }

    [Fact]
    public async Task Latency_is_waited_before_every_answer()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--latency-ms", "60");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await emulator.GetAsync("v1/profiles/mpn");
        var first = clock.ElapsedMilliseconds;
        await emulator.GetAsync("v1/nothing");

        Assert.True(first >= 55 && clock.ElapsedMilliseconds >= 110, $"{first} ms, then {clock.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void Jitter_comes_on_top_of_latency_and_differs()
    {
        var injector = new Faults.FaultInjector(CommandLine.Read(["--latency-ms", "100", "--jitter-ms", "50"]).Faults);

        var delays = Enumerable.Range(0, 100).Select(_ => injector.Decide(new("GET", "/v1/customers")).Delay.TotalMilliseconds).ToList();

        Assert.All(delays, delay => Assert.InRange(delay, 100, 150));
        Assert.True(delays.Max() - delays.Min() > 25, $"{delays.Min()} to {delays.Max()}");
    }
}
