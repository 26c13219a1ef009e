namespace PartnerRelationships;

/// <summary>One step that a plan foresees for a customer.</summary>
public sealed record PlannedStep
{
    /// <summary>Its place, from 1 on.</summary>
    public int Number { get; init; }

    /// <summary>What it does.</summary>
    public StepKind Kind { get; init; }

    /// <summary>The subscription or delegated admin relationship; null for the reseller relationship itself.</summary>
    public string? SubjectId { get; init; }

    /// <summary>What the subject is called; null when it has no name.</summary>
    public string? SubjectName { get; init; }

    /// <summary>What it means for the customer, in words.</summary>
    public string Effect { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Number}. {Kind} {SubjectName ?? SubjectId}".TrimEnd();
}
