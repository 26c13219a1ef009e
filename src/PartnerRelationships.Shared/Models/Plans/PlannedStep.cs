using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>One step that a plan foresees for a customer.</summary>
public sealed record PlannedStep
{
    /// <summary>Its place, from 1 on.</summary>
    public int Number { get; init; }

    /// <summary>What it does.</summary>
    public StepKind Kind { get; init; }

    /// <summary>The subscription, delegated admin relationship or security group; null for the reseller relationship itself, and for what is not there yet.</summary>
    public string? SubjectId { get; init; }

    /// <summary>What the subject is called; null when it has no name.</summary>
    public string? SubjectName { get; init; }

    /// <summary>What it means for the customer, in words.</summary>
    public string Effect { get; init; } = "";

    /// <summary>The directory roles that it is about, by template id; none where it is about none.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>For how many days what it asks for lasts; null where it asks for nothing that ends.</summary>
    public int? Days { get; init; }

    /// <summary>Whether what it asks for extends itself; null where it asks for nothing that could.</summary>
    public bool? AutoExtend { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Number}. {Kind} {SubjectName ?? SubjectId}".TrimEnd();
}
