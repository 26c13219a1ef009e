using System;

namespace PartnerRelationships;

/// <summary>What the evidence of a run has of one customer, as it was written to a file that can be handed to that customer: nothing of another one is in it.</summary>
public sealed record CustomerEvidence
{
    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The file, which Test-RelationshipEvidence judges.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The hash of the run's bundle, to which every line in the file leads; the ledger has noted it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether the signature over that hash is in the file.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether a time stamp over the signature is in the file.</summary>
    public bool IsTimestamped { get; init; }

    /// <summary>How many of the ledger's entries are in it.</summary>
    public long Entries { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Evidence;
}
