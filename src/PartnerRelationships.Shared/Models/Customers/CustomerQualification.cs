namespace PartnerRelationships;

/// <summary>A customer's qualification for special offers.</summary>
public sealed record CustomerQualification
{
    /// <summary>None, Education, GovernmentCommunityCloud, Nonprofit, StateOwnedEntity or anything newer.</summary>
    public string Qualification { get; init; } = "";

    /// <summary>InReview, Approved, Denied or anything newer; null if nothing is looked into.</summary>
    public string? VettingStatus { get; init; }

    /// <summary>Why it was denied; null if it was not.</summary>
    public string? VettingReason { get; init; }

    /// <summary>K12 or HigherEducation; null for others.</summary>
    public string? EducationSegment { get; init; }

    /// <inheritdoc/>
    public override string ToString() => VettingStatus is null ? Qualification : $"{Qualification} ({VettingStatus})";
}
