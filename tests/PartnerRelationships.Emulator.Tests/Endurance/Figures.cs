using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>What a round, or many, came to.</summary>
internal sealed class Figures
{
    public int Rounds { get; set; }

    public int Episodes { get; set; }

    public int Requests { get; set; }

    public int Kills { get; set; }

    public int Jumps { get; set; }

    public int Full { get; set; }

    public int ReadOnly { get; set; }

    /// <summary>What was acknowledged.</summary>
    public int Told { get; set; }

    /// <summary>How many customers wait for somebody in the end.</summary>
    public int Waiting { get; set; }

    /// <summary>Faults by kind.</summary>
    public SortedDictionary<string, int> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>Errors by id.</summary>
    public SortedDictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    public List<Verdict> Verdicts { get; } = [];

    public void Add(Figures other)
    {
        (Rounds, Episodes, Requests, Kills, Jumps) = (Rounds + other.Rounds, Episodes + other.Episodes, Requests + other.Requests, Kills + other.Kills, Jumps + other.Jumps);
        (Full, ReadOnly, Told, Waiting) = (Full + other.Full, ReadOnly + other.ReadOnly, Told + other.Told, Waiting + other.Waiting);
        Add(Faults, other.Faults);
        Add(Errors, other.Errors);
        Verdicts.AddRange(other.Verdicts);
    }

    public static void Add(SortedDictionary<string, int> counts, IEnumerable<KeyValuePair<string, int>> more)
    {
        foreach (var (name, count) in more) counts[name] = counts.GetValueOrDefault(name) + count;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Rounds} rounds, {Episodes} episodes, {Requests} requests, {Told} acknowledged, {Waiting} waiting in the end, {Kills} kills, {Jumps} clock jumps, {Full} disk full, {ReadOnly} read-only, faults {Text(Faults)}, errors {Text(Errors)}, {string.Join(", ", Enum.GetValues<Wrong>().Select(wrong => $"{wrong} {Verdicts.Count(verdict => verdict.Wrong == wrong)}"))}");

    private static string Text(SortedDictionary<string, int> counts) => $"{counts.Values.Sum()} ({string.Join(", ", counts.Select(one => $"{one.Key} {one.Value}"))})";
}
