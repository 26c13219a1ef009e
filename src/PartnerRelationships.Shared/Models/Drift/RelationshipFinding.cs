using System;

namespace PartnerRelationships;

/// <summary>One difference in a customer's relationships, or something unknown.</summary>
public sealed record RelationshipFinding
{
    /// <summary>The customer's tenant id; null if the finding concerns all customers.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The company's name; empty if unknown, or if the finding concerns all customers.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>What it is.</summary>
    public RelationshipRule Rule { get; init; }

    /// <summary>Its severity.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>The affected property of Get-CustomerRelationship; null for the customer as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>The expected value; null if it cannot be stated briefly.</summary>
    public string? Expected { get; init; }

    /// <summary>The actual value; null if it is unknown, or cannot be stated briefly.</summary>
    public string? Actual { get; init; }

    /// <summary>The evidence, as a sentence.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The command that corrects it, or shows more about it; null for none.</summary>
    public string? Command { get; init; }

    /// <summary>The plan step that corrects it; null if there is none.</summary>
    public PlannedStep? Step { get; init; }

    /// <summary>Why a plan cannot correct it; null if one can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{(Name.Length > 0 ? Name : CustomerId?.ToString() ?? "everybody")}: {Rule}. {Evidence}";
}
