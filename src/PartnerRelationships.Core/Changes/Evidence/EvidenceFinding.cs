using System;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>What evidence says of itself: a bundle, or the proof of one customer.</summary>
internal sealed record EvidenceFinding
{
    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The run; null if the evidence does not get so far.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The only customer that it is of; null for those of a run.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The bundle's hash.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How many customers it has.</summary>
    public long Customers { get; init; }

    /// <summary>How many of the ledger's entries it has.</summary>
    public long Entries { get; init; }

    /// <summary>The last of them; null for none.</summary>
    public LedgerMark? Last { get; init; }

    /// <summary>Why it fits itself, where it does.</summary>
    public string Fits { get; init; } = "";

    /// <summary>The first thing that is wrong; null if nothing is.</summary>
    public LedgerProblem? Problem { get; init; }

    /// <summary>Whether the report is the one that was written with it.</summary>
    public EvidenceAnswer Report { get; init; } = EvidenceAnswer.NotAsked;
}
