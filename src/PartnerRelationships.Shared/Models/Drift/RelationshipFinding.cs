using System;

namespace PartnerRelationships;

/// <summary>One thing about a customer's relationships that is not as it should be, or of which nobody knows.</summary>
public sealed record RelationshipFinding
{
    /// <summary>The customer's tenant id; null for what is the same for everybody.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The company's name; empty where nobody knows it, or for what is the same for everybody.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>What it is.</summary>
    public RelationshipRule Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>The part that it is about, by the name of the property of Get-CustomerRelationship; null for the customer as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>What it should be; null where that cannot be said in a word.</summary>
    public string? Expected { get; init; }

    /// <summary>What it is; null where that is not known, or cannot be said in a word.</summary>
    public string? Actual { get; init; }

    /// <summary>What was seen, in a sentence.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The command that mends it, or that shows more of it; null for none.</summary>
    public string? Command { get; init; }

    /// <summary>The step of a plan that mends it; null where none does.</summary>
    public PlannedStep? Step { get; init; }

    /// <summary>Why no plan mends it; null where one does.</summary>
    public string? Obstacle { get; init; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{(Name.Length > 0 ? Name : CustomerId?.ToString() ?? "everybody")}: {Rule}. {Evidence}";
}
