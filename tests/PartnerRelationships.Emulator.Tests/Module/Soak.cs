using System;
using System.Globalization;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>How long the crash tests go on. The suite is content with one plan each; <c>./build.sh soak kills</c> wants a number of kills.</summary>
internal static class Soak
{
    // Not more for each plan: a run that is killed too often gets nowhere between.
    private const int KillsOfAPlan = 20;

    /// <summary>How often a plan's worker is killed.</summary>
    public static int KillsEach { get; } = Wanted is null ? 6 : KillsOfAPlan;

    /// <summary>After how many customers the next of a team's workers is killed, at the fewest and at the most.</summary>
    public static (int Fewest, int Most) CustomersBetween { get; } = Wanted is null ? (16, 36) : (3, 9);

    private static int? Wanted => int.TryParse(Environment.GetEnvironmentVariable("CRASH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : null;

    /// <summary>Carries out one plan after the other until there were enough kills.</summary>
    /// <param name="seed">Of the first plan's chances.</param>
    /// <param name="carryOut">Carries out a plan; returns how often somebody was killed.</param>
    public static async Task RunAsync(int seed, Func<int, Task<int>> carryOut)
    {
        var killed = 0;
        do
        {
            killed += await carryOut(seed++);
            TestContext.Current.SendDiagnosticMessage($"{killed} kills");
        }
        while (killed < Wanted);
    }
}
