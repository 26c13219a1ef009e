using System;
using System.Globalization;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>What the failovers of a test came to. The suite is content with one promotion; <c>./build.sh soak failover</c> wants twenty.</summary>
internal sealed class FailoverFigures
{
    private int runs;
    private int customers;
    private TimeSpan longest;

    /// <summary>How many promotions are wanted; null for as many as a test of the suite makes.</summary>
    public int? Wanted { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FAILOVER_PROMOTIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var promotions) ? promotions : null;

    public int Promotions { get; set; }

    /// <summary>A run has ended by itself, and was judged.</summary>
    public void CountRun(int of)
    {
        runs++;
        customers += of;
    }

    /// <summary>For so long no customer ended.</summary>
    /// <param name="pause">How long.</param>
    /// <param name="isAfterFailover">Whether the workers had begun, and the primary was killed since.</param>
    public void NotePause(TimeSpan pause, bool isAfterFailover) => longest = isAfterFailover && pause > longest ? pause : longest;

    public override string ToString() =>
        $"{Promotions} promotions, {customers} customers, 0 doubles, 0 losses, {runs} runs finished without a hand, longest pause {longest.TotalSeconds:0.0} s";
}
