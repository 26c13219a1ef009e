using System;
using System.Collections.Generic;

namespace PartnerRelationships.Emulator.Faults;

/// <summary>What was drawn for one request.</summary>
internal sealed record Fate
{
    public static readonly Fate Plain = new();

    /// <summary>What takes the answer's place; null for none.</summary>
    public FaultKind? Failure { get; init; }

    /// <summary>Whether the request is carried out first, and only its answer is lost.</summary>
    public bool IsAfterwards { get; init; }

    /// <summary>What makes the answer odd.</summary>
    public IReadOnlyList<FaultKind> Distortions { get; init; } = [];

    /// <summary>Which form of the fault.</summary>
    public uint Variant { get; init; }

    public TimeSpan Delay { get; init; }
}
