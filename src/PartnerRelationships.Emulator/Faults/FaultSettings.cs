using System.Collections.Immutable;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>What goes wrong, and how often. Replaced as a whole when it is changed live.</summary>
internal sealed record FaultSettings
{
    public ImmutableSortedDictionary<FaultKind, double> Rates { get; init; } = FaultRates.None;

    public int Seed { get; init; } = 1;

    public int LatencyMs { get; init; }

    public int JitterMs { get; init; }

    /// <summary>A byte order mark before every answer: the oldest client cuts the first character off (contract §11.1).</summary>
    public bool Bom { get; init; } = true;

    /// <summary>The mark is on every answer, unless a rate says how often.</summary>
    public bool AlwaysBom => Bom && !Rates.ContainsKey(FaultKind.Bom);

    public bool IsChance => JitterMs > 0 || !Rates.IsEmpty;
}
