using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>One customer of a run, with its steps and its outcome, as the ledger has it.</summary>
public sealed record RelationshipChange
{
    /// <summary>The partner whose customer it is.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The customer's place in the plan, from 1 on.</summary>
    public int Number { get; init; }

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>What the outcome rests on, in words; null while there is none.</summary>
    public string? Detail { get; init; }

    /// <summary>Delegated administrative privileges before; null until they were read.</summary>
    public DelegatedAdminState? DelegatedAdminBefore { get; init; }

    /// <summary>Delegated administrative privileges after, as read back; null until they were read.</summary>
    public DelegatedAdminState? DelegatedAdminAfter { get; init; }

    /// <summary>Who works on it, or did last: a machine, a process and a number; null for nobody yet.</summary>
    public string? Worker { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>Everything that was intended for it, in order.</summary>
    public IReadOnlyList<ChangeStep> Steps { get; init => field = PrintedList<ChangeStep>.Of(value); } = PrintedList<ChangeStep>.None;

    /// <summary>Since when it waits for somebody else; null while it does not.</summary>
    public DateTimeOffset? WaitingSince => Waiting?.IntendedOn;

    /// <summary>Whom it waits for; null while it waits for nobody.</summary>
    public string? WaitingFor => Waiting?.SubjectName;

    private ChangeStep? Waiting => Outcome is null ? Steps.FirstOrDefault(step => step.State == StepState.Waiting) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Outcome?.ToString() ?? "not ended"}, {CustomerId})";
}
