namespace PartnerRelationships;

/// <summary>A customer that was named for a plan and could not be checked. The plan does nothing to it.</summary>
public sealed record PlanGap
{
    /// <summary>The customer: the tenant id, or the text that named it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where it was named, such as "Line 17"; null if that is obvious.</summary>
    public string? Place { get; init; }

    /// <summary>The id of the error.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>What went wrong.</summary>
    public string Detail { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}: {Detail}";
}
