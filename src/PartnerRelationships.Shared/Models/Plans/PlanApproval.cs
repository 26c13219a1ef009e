using System;

namespace PartnerRelationships;

/// <summary>An approval of a plan.</summary>
public sealed record PlanApproval
{
    /// <summary>Who.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>The approver, and how the identity is known; null if an earlier version recorded only the name.</summary>
    public RelationshipPerson? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset ApprovedOn { get; init; }

    /// <summary>The machine that it was done on.</summary>
    public string Host { get; init; } = "";

    /// <summary>The seal of the approved plan.</summary>
    public string Seal { get; init; } = "";

    /// <summary>The approver's comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The signature (CMS, in base64) over the canonical text of the approval; null for none.</summary>
    public string? Signature { get; init; }

    /// <summary>A time stamp (RFC 3161, in base64) over the signature; null for none.</summary>
    public string? Timestamp { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{ApprovedBy} ({ApprovedOn:u})";
}
