using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>One customer in a removal plan.</summary>
public sealed record PlannedCustomer
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>What the check found when the plan was made.</summary>
    public ReadinessVerdict Verdict { get; init; }

    /// <summary>Delegated administrative privileges when the plan was made.</summary>
    public DelegatedAdminState DelegatedAdmin { get; init; }

    /// <summary>The blockers that no step of the plan clears.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init => field = PrintedList<Blocker>.Of(value); } = PrintedList<Blocker>.None;

    /// <summary>Every step in order; empty for a customer that stays blocked or is already gone.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; init => field = PrintedList<PlannedStep>.Of(value); } = PrintedList<PlannedStep>.None;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Verdict}, {Counted.Of(Steps.Count, "step")}, {CustomerId})";
}
