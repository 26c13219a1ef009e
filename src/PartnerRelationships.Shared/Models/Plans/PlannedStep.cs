using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>One planned step for a customer.</summary>
public sealed record PlannedStep
{
    /// <summary>Its number, starting at 1.</summary>
    public int Number { get; init; }

    /// <summary>What it does.</summary>
    public StepKind Kind { get; init; }

    /// <summary>The subscription, delegated admin relationship or security group; null for the reseller relationship itself, and for what does not exist yet.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The subject's name; null if it has none.</summary>
    public string? SubjectName { get; init; }

    /// <summary>The effect for the customer.</summary>
    public string Effect { get; init; } = "";

    /// <summary>The directory roles of the step, by template id; none if it concerns no roles.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>How many days the requested relationship lasts; null if nothing like that is requested.</summary>
    public int? Days { get; init; }

    /// <summary>Whether the requested relationship is extended automatically; null if nothing like that is requested.</summary>
    public bool? AutoExtend { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Number}. {Kind} {SubjectName ?? SubjectId}".TrimEnd();
}
