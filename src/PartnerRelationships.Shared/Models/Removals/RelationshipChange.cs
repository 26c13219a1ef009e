using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>One customer of a run, with its steps and outcome, from the ledger.</summary>
public sealed record RelationshipChange
{
    /// <summary>The partner whose customer it is.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The customer's number in the plan, starting at 1.</summary>
    public int Number { get; init; }

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant's default domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The outcome; null if not finished.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>The reason for the outcome; null if there is none yet.</summary>
    public string? Detail { get; init; }

    /// <summary>Delegated administrative privileges before; null until they were read.</summary>
    public DelegatedAdminState? DelegatedAdminBefore { get; init; }

    /// <summary>Delegated administrative privileges after, as read back; null until they were read.</summary>
    public DelegatedAdminState? DelegatedAdminAfter { get; init; }

    /// <summary>The worker, now or last: machine, process and a number; null if none yet.</summary>
    public string? Worker { get; init; }

    /// <summary>When it was finished; null if not yet.</summary>
    public DateTimeOffset? CompletedOn { get; init; }

    /// <summary>All its steps, in order.</summary>
    public IReadOnlyList<ChangeStep> Steps { get; init => field = PrintedList<ChangeStep>.Of(value); } = PrintedList<ChangeStep>.None;

    /// <summary>Since when it has been waiting for somebody else; null if it is not waiting.</summary>
    public DateTimeOffset? WaitingSince => Waiting?.IntendedOn;

    /// <summary>Whom it is waiting for; null if it is not waiting.</summary>
    public string? WaitingFor => Waiting?.SubjectName;

    private ChangeStep? Waiting => Outcome is null ? Steps.FirstOrDefault(step => step.State == StepState.Waiting) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Outcome?.ToString() ?? "not ended"}, {CustomerId})";
}
