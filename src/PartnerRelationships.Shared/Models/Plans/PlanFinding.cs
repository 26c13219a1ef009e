using System;

namespace PartnerRelationships;

/// <summary>Whether a plan may be carried out, or one difference between a plan and the service.</summary>
public sealed record PlanFinding
{
    /// <summary>The plan.</summary>
    public Guid PlanId { get; init; }

    /// <summary>The customer; null if the finding concerns the whole plan.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null if the finding concerns the whole plan.</summary>
    public string? Name { get; init; }

    /// <summary>What was found.</summary>
    public PlanChange Change { get; init; }

    /// <summary>Details.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The error that Invoke-RelationshipPlan would raise; null when it would not.</summary>
    public string? ErrorId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? PlanId.ToString()}: {Change}. {Detail}";
}
