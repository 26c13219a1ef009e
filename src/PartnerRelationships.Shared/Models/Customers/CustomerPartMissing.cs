namespace PartnerRelationships;

/// <summary>A part of what there is to a customer that could not be read, and why.</summary>
public sealed record CustomerPartMissing
{
    /// <summary>The part, by the name of the property that it would be in: Company, Billing, DelegatedAdminRelationships.</summary>
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
