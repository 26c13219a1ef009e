using System;

namespace PartnerRelationships;

/// <summary>The proof for one customer from the evidence of a run, in a file that can be given to that customer: it contains nothing about other customers.</summary>
public sealed record CustomerEvidence
{
    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The file, which Test-RelationshipEvidence verifies.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The hash of the run's bundle, to which every line in the file leads; it is recorded in the ledger.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether the signature over that hash is in the file.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether a time stamp over the signature is in the file.</summary>
    public bool IsTimestamped { get; init; }

    /// <summary>How many ledger entries it contains.</summary>
    public long Entries { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Evidence;
}
