namespace PartnerRelationships;

/// <summary>A part of a customer's account that could not be read, and why.</summary>
public sealed record CustomerPartMissing
{
    /// <summary>The part: Company, Billing, Domains, Agreements, Qualifications.</summary>
    public string Part { get; init; } = "";

    /// <summary>The stable id of what stood in the way, such as RoleMissing.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do about it; null for nothing.</summary>
    public string? RecommendedAction { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Part} ({ErrorId})";
}
