using System;

namespace PartnerRelationships;

/// <summary>The evidence of a run as it was written to files.</summary>
public sealed record RelationshipEvidence
{
    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The bundle: everything, in a form that Test-RelationshipLedger -Evidence verifies.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The report, for people.</summary>
    public string Report { get; init; } = "";

    /// <summary>The bundle's hash; the ledger has noted it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Who signed the bundle, as the certificate names them; null for nobody.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The file of the signature, detached CMS over the bundle's file; null for none.</summary>
    public string? Signature { get; init; }

    /// <summary>The file of the time stamp (RFC 3161) over the signature's file; null for none.</summary>
    public string? Timestamp { get; init; }

    /// <summary>How many customers are in it.</summary>
    public int Customers { get; init; }

    /// <summary>How many of them are removed, or were gone already.</summary>
    public int Achieved { get; init; }

    /// <summary>How many removals the service's log confirms; null when it was not read.</summary>
    public int? Confirmed { get; init; }

    /// <summary>How many of the ledger's entries are in it, without those that only link others.</summary>
    public long Entries { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Evidence;
}
