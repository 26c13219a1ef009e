using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>How customers are handed over: invited, waited for, transferred, and the previous distributor removed last. Until that, a handover can be undone.</summary>
/// <param name="ports">The partner's connection.</param>
/// <param name="parties">The connections of participating distributors; the others are waited for.</param>
public sealed class HandoverMethod(IHandoverPorts ports, IReadOnlyList<IHandoverParty> parties) : ChangeMethod
{
    /// <inheritdoc/>
    public override IChangeKind Kind => HandoverKind.Instance;

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeStep> Undoable(RelationshipChange change) =>
        [.. change.Steps.Where(step => step.Kind is StepKind.InviteProvider or StepKind.CreateTransfer && step.State is StepState.Done or StepState.NotConfirmed)];

    internal override IChangeWork Begin(RunContext run) => new HandoverWork(ports, new PartyBook(parties), run);

    internal override Task UndoAsync(UndoLog log, ChangeStep step, CancellationToken cancellationToken)
    {
        RequireStanding(log.Change);
        var undo = new HandoverUndo(ports, new PartyBook(parties), log);
        return step.Kind == StepKind.InviteProvider ? undo.WithdrawAsync(step, cancellationToken) : undo.CancelAsync(step, cancellationToken);
    }

    private static void RequireStanding(RelationshipChange change)
    {
        if (change.Steps.FirstOrDefault(step => step.Kind == StepKind.RemoveRelationship) is { State: not (StepState.Refused or StepState.Failed) } ending)
        {
            throw new ConflictException("StepNotUndoable", $"{ending.SubjectName} was asked to release {change.Name}, or has released it. A handover can be undone only before that.")
            {
                RecommendedAction = $"Invite the customer again: New-ResellerInvitation -IndirectProvider {CommandText.Quoted(ending.SubjectName ?? ending.SubjectId ?? "")}.",
            };
        }
    }
}

/// <summary>The distributors whose connections are at hand.</summary>
internal sealed class PartyBook(IReadOnlyList<IHandoverParty> parties)
{
    /// <summary>A distributor's connection; null if it acts by itself.</summary>
    public IHandoverParty? Find(Guid tenant) => parties.FirstOrDefault(party => party.Profile.TenantId == tenant);
}
