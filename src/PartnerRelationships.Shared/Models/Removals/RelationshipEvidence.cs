using System;

namespace PartnerRelationships;

/// <summary>The evidence of a run, as written to files.</summary>
public sealed record RelationshipEvidence
{
    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The bundle: everything, in a form that Test-RelationshipLedger -Evidence verifies.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The report, for people.</summary>
    public string Report { get; init; } = "";

    /// <summary>The bundle's hash, which is recorded in the ledger.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The signer of the bundle, as named in the certificate; null if unsigned.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The file of the signature, detached CMS over the bundle's file; null for none.</summary>
    public string? Signature { get; init; }

    /// <summary>The file of the time stamp (RFC 3161) over the signature's file; null for none.</summary>
    public string? Timestamp { get; init; }

    /// <summary>How many customers are in it.</summary>
    public int Customers { get; init; }

    /// <summary>How many of them are removed or were already gone.</summary>
    public int Achieved { get; init; }

    /// <summary>How many changes the service's audit log confirms; null if it was not read.</summary>
    public int? Confirmed { get; init; }

    /// <summary>How many ledger entries it contains, without those that only link others.</summary>
    public long Entries { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Evidence;
}
