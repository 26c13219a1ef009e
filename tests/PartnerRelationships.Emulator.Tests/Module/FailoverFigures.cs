using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Emulator.Tests.Endurance;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>What the failovers of a test came to. The suite is content with one promotion; <c>./build.sh soak failover</c> wants twenty.</summary>
internal sealed class FailoverFigures
{
    private int customers;
    private TimeSpan longest;

    /// <summary>How many promotions are wanted; null for as many as a test of the suite makes.</summary>
    public int? Wanted { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FAILOVER_PROMOTIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var promotions) ? promotions : null;

    public int Promotions { get; set; }

    /// <summary>How many sessions there were.</summary>
    public int Sessions { get; set; }

    /// <summary>How many of them ended with the run done, without being invoked again.</summary>
    public int Finished { get; private set; }

    /// <summary>What the service was asked for, and carried out, more than once.</summary>
    public int Doubles { get; private set; }

    /// <summary>What somebody was told of a customer's end, and the ledger does not say.</summary>
    public int Losses { get; private set; }

    /// <summary>For so long no customer ended.</summary>
    /// <param name="pause">How long.</param>
    /// <param name="isAfterFailover">Whether the primary was killed in the meantime.</param>
    public void NotePause(TimeSpan pause, bool isAfterFailover) => longest = isAfterFailover && pause > longest ? pause : longest;

    /// <summary>Takes the figures of a run.</summary>
    /// <param name="told">What its sessions said.</param>
    /// <param name="count">How many customers it had.</param>
    /// <param name="verdicts">What the judge found.</param>
    public void Take(IEnumerable<string> told, int count, IReadOnlyCollection<Verdict> verdicts)
    {
        customers += count;
        Finished += told.Count(line => line == $"run Done {count} of {count}");
        Doubles += verdicts.Count(verdict => verdict.Wrong == Wrong.Double);
        Losses += verdicts.Count(verdict => verdict.Wrong == Wrong.Loss);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Promotions} promotions, {customers} customers, {Doubles} doubles, {Losses} losses, {Finished} of {Sessions} sessions finished without a hand, longest pause {longest.TotalSeconds:0.0} s");
}
