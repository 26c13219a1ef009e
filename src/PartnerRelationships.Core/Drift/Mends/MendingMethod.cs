using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>How relationships are corrected. Whether one is extended automatically can be undone; what was ended or taken stays so.</summary>
/// <param name="ports">The connection.</param>
public sealed class MendingMethod(IMendingPorts ports) : ChangeMethod
{
    /// <inheritdoc/>
    public override IChangeKind Kind => MendingKind.Instance;

    // What was so before the run is not the run's to undo; a step behind its opposite is one that took it back.
    /// <inheritdoc/>
    public override IReadOnlyList<ChangeStep> Undoable(RelationshipChange change) =>
        [.. change.Steps.Where(step => step.Kind is StepKind.ExtendDelegatedAdmin or StepKind.StopExtension && step.State is StepState.Done or StepState.NotConfirmed && step.Before != step.After
            && !change.Steps.Any(other => other.Kind == Opposite(step.Kind) && other.SubjectId == step.SubjectId && other.Number < step.Number))];

    internal override IChangeWork Begin(RunContext run) => new MendingWork(ports, run.Guard);

    internal override async Task UndoAsync(UndoLog log, ChangeStep step, CancellationToken cancellationToken)
    {
        var opposite = Opposite(step.Kind);
        var mend = Mend.Of(ports, log.Change.CustomerId, opposite, step.SubjectId);
        if (await new MendStep(log, ports.Clock).RunAsync(opposite, step.SubjectId, step.SubjectName, mend, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new ConflictException("StepNotUndone", $"{step} of {log.Change.Name} could not be undone: {problem.Detail}") { RecommendedAction = "Look at it with Get-DelegatedAdminRelationship, and try again." };
        }

        await log.TakeBackAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private static StepKind Opposite(StepKind kind) => kind == StepKind.ExtendDelegatedAdmin ? StepKind.StopExtension : StepKind.ExtendDelegatedAdmin;
}
