using System;

namespace PartnerRelationships;

/// <summary>One thing that is different from what a removal plan says, or whether the plan may be carried out at all.</summary>
public sealed record PlanFinding
{
    /// <summary>The plan.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The customer; null for what is about the whole plan.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null for what is about the whole plan.</summary>
    public string? Name { get; init; }

    /// <summary>What was found.</summary>
    public PlanChange Change { get; init; }

    /// <summary>More about it, in words.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The error that Invoke-RelationshipPlan would raise; null when it would not.</summary>
    public string? ErrorId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? PlanId.ToString()}: {Change}. {Detail}";
}
