namespace PartnerRelationships;

/// <summary>A part of a customer's data that could not be read, and why.</summary>
public sealed record CustomerPartMissing
{
    /// <summary>The part, named by its property: Company, Billing, DelegatedAdminRelationships.</summary>
    public string Part { get; init; } = "";

    /// <summary>The stable id of the error, such as RoleMissing.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do about it; null for nothing.</summary>
    public string? RecommendedAction { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Part} ({ErrorId})";
}
