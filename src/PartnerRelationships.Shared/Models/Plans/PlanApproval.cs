using System;

namespace PartnerRelationships;

/// <summary>That somebody read a plan and agreed to it.</summary>
public sealed record PlanApproval
{
    /// <summary>Who.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Who approved, and how that is known; null where an earlier version noted the name alone.</summary>
    public RelationshipPerson? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset ApprovedOn { get; init; }

    /// <summary>The machine that it was done on.</summary>
    public string Host { get; init; } = "";

    /// <summary>The seal of the plan as it was read.</summary>
    public string Seal { get; init; } = "";

    /// <summary>What they said about it; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Their signature (CMS, in base64) over the canonical text of all this; null for none.</summary>
    public string? Signature { get; init; }

    /// <summary>A time stamp (RFC 3161, in base64) over the signature; null for none.</summary>
    public string? Timestamp { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{ApprovedBy} ({ApprovedOn:u})";
}
