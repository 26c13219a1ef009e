using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>Everything goes wrong at once, for as long as <c>./build.sh soak MINUTES</c> says: nothing is done twice, nothing that was acknowledged is lost, and nobody else is touched.</summary>
public sealed class SoakTests
{
    private static string? Minutes => Environment.GetEnvironmentVariable("SOAK_MINUTES");

    [Fact]
    public async Task Round_after_round_nothing_is_doubled_lost_or_strays()
    {
        if (Minutes is null)
        {
            await RunShortAsync();
            return;
        }

        var (clock, all) = (Stopwatch.StartNew(), new Figures());
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SOAK_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(1, 1_000_000);
        if (MachineClock.Missing is { } missing) Say(missing);
        if (!LedgerDisk.CanBeMade()) Say("No file system may be mounted here (it takes root), so no disk is full or read-only.");
        do
        {
            var round = await RunAsync(seed++);
            all.Add(round.Figures);
        }
        while (clock.Elapsed < TimeSpan.FromMinutes(double.Parse(Minutes!, CultureInfo.InvariantCulture)));

        Say($"after {clock.Elapsed.TotalMinutes:0.0} minutes: {all}");
        Assert.Empty(all.Verdicts);
    }

    // One round whose weather is always the same, so that none of this is out of use in the suite.
    private static async Task RunShortAsync()
    {
        var weather = new Weather { Faults = new Dictionary<string, double> { ["503"] = 0.1, ["truncate"] = 0.1 }, KillAfter = 4, Kills = 1, Restarts = false };
        var round = new Round(seed: 1) { Work = new InvitationWork(8), Customers = 10, Weathers = [weather] };
        await round.RunAsync();
        Assert.Empty(round.Figures.Verdicts);
        Assert.Equal(1, round.Figures.Kills);
        Assert.NotEmpty(round.Figures.Faults);
    }

    private static async Task<Round> RunAsync(int seed)
    {
        var (clock, round) = (Stopwatch.StartNew(), new Round(seed));
        await round.RunAsync();
        Say($"{round.Work.Name}, seed {seed}, {clock.Elapsed.TotalSeconds:0} s: {round.Figures}");
        foreach (var verdict in round.Figures.Verdicts) Say($"WRONG {verdict}");
        if (round.Kept is { } kept) Say($"Its files are in {kept}. This round alone: ./build.sh soak 0 --seed {seed}");
        return round;
    }

    private static void Say(string what) => TestContext.Current.SendDiagnosticMessage(what);
}
