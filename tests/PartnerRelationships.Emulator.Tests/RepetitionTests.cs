using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests;

/// <summary>The same seed, the same faults.</summary>
public sealed class RepetitionTests
{
    private static readonly string[] Faults = ["--fault", "500=0.2", "--fault", "429=0.2", "--fault", "empty403=0.2", "--fault", "bom=0.5"];

    [Fact]
    public async Task A_seed_repeats_a_run()
    {
        var first = await RunAsync([.. Faults, "--fault-seed", "7"]);

        Assert.Equal(first, await RunAsync([.. Faults, "--fault-seed", "7"]));
        Assert.NotEqual(first, await RunAsync([.. Faults, "--fault-seed", "8"]));
        Assert.True(first.Distinct().Count() > 4, string.Join(' ', first));
    }

    [Fact]
    public async Task Requests_that_overtake_each_other_change_nothing()
    {
        await using var emulator = await Wire.Emulator.StartAsync(Faults);
        var paths = Enumerable.Range(1, 60).Select(size => $"v1/customers?size={size}").ToList();

        var inOrder = await Task.WhenAll(paths.Select(path => emulator.GetAsync(path)));
        await emulator.FaultAsync("{}");
        var backwards = await Task.WhenAll(paths.AsEnumerable().Reverse().Select(path => emulator.GetAsync(path)));

        Assert.Equal(inOrder.Select(reply => (reply.Status, reply.HasBom)), backwards.Reverse().Select(reply => (reply.Status, reply.HasBom)));
    }

    [Fact]
    public async Task Rates_are_kept()
    {
        await using var emulator = await Wire.Emulator.StartAsync("--fault", "503=0.05", "--customers", "1");

        var replies = await Task.WhenAll(Enumerable.Range(0, 2000).Select(_ => emulator.GetAsync("v1/profiles/mpn")));

        // Four standard deviations: and the seed is fixed, so it is the same number each time.
        Assert.InRange(replies.Count(reply => reply.Status == 503), 60, 140);
    }

    private static async Task<string[]> RunAsync(string[] switches)
    {
        await using var emulator = await Wire.Emulator.StartAsync(switches);
        var outcomes = new string[40];
        for (var index = 0; index < outcomes.Length; index++)
        {
            var reply = await emulator.GetAsync("v1/customers");
            outcomes[index] = $"{reply.Status}{(reply.HasBom ? "+bom" : "")}";
        }

        return outcomes;
    }
}
