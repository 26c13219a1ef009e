using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A granular delegated admin relationship (GDAP) with a customer.</summary>
public sealed record CustomerDelegatedAdmin
{
    /// <summary>Graph's id of the relationship.</summary>
    public string RelationshipId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>active, approvalPending or a newer value; ended relationships are not listed.</summary>
    public string Status { get; init; } = "";

    /// <summary>The directory roles that it includes, by name, or by template id if the name is unknown.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>When it ends; null until it is active.</summary>
    public DateTimeOffset? EndsOn { get; init; }

    /// <summary>Whether it is extended automatically at its end; null when Graph does not say.</summary>
    public bool? AutoExtends { get; init; }

    /// <summary>The security groups that have its roles, by name, or by id if the name cannot be read; null if they were not read or not readable.</summary>
    public IReadOnlyList<string>? Groups { get; init => field = value is null ? null : PrintedList<string>.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName} ({Status}, {RelationshipId})";
}
