using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>One customer's part of a run's journal, written under its claim.</summary>
internal sealed class CustomerLog(RunContext run, ChangeClaim claim) : StepLog(run.Partner, run.CorrelationId, claim.Change)
{
    private DelegatedAdminState? before;

    /// <summary>Keeps what delegated administration was before anything was changed; the first word counts.</summary>
    public void NoteBefore(DelegatedAdminState state)
    {
        if (Change.DelegatedAdminBefore is null)
        {
            before = state;
            Change = Change with { DelegatedAdminBefore = state };
        }
    }

    /// <summary>Ends the customer.</summary>
    public async Task EndAsync(CustomerEnd end, CancellationToken cancellationToken)
    {
        NoteArrival(StepState.Done, "It is no longer waiting.");
        var written = new ChangeEnd(end.Outcome, end.Detail, Change.DelegatedAdminBefore ?? DelegatedAdminState.Unknown, AfterOf(end), Clock.Now);
        await run.Journal.EndAsync(claim, Unwritten, written, Event(EventKinds.RemovalEnded, EventTexts.OfEnd(end.Outcome, end.Detail)), cancellationToken).ConfigureAwait(false);
        Change = Change with
        {
            Outcome = written.Outcome,
            Detail = written.Detail,
            DelegatedAdminBefore = written.Before,
            DelegatedAdminAfter = written.After,
            CompletedOn = written.On,
        };
    }

    /// <summary>Writes since when it waits, and for whom. What is written already is not written again, however often somebody looks.</summary>
    public Task WaitAsync(CustomerEnd end, CancellationToken cancellationToken)
    {
        var before = Find(StepKind.Await);
        var isKnown = before is { State: StepState.Waiting } && before.Detail == end.Detail && before.SubjectName == end.WaitsFor && Unwritten.Count == 0;
        return isKnown ? Task.CompletedTask : WriteAsync(
            new ChangeStep
            {
                Number = NumberOf(StepKind.Await, null),
                Kind = StepKind.Await,
                SubjectName = end.WaitsFor,
                State = StepState.Waiting,
                IntendedOn = before is { State: StepState.Waiting } ? before.IntendedOn : Clock.Now,
                Detail = end.Detail,
            },
            EventKinds.RemovalStepIntended,
            cancellationToken);
    }

    /// <summary>Records that it no longer waits, if it did; saved with the next write.</summary>
    public void NoteArrival(StepState state, string detail)
    {
        if (Find(StepKind.Await) is { State: StepState.Waiting } waiting)
        {
            Note(waiting with { State = state, Detail = detail, EndedOn = Clock.Now });
        }
    }

    /// <inheritdoc/>
    protected override Task StoreAsync(IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        run.Journal.WriteAsync(claim, steps, before, entry, cancellationToken);

    private DelegatedAdminState AfterOf(CustomerEnd end) => end.After?.DelegatedAdmin
        ?? (Find(run.Kind.MainStep) is null ? Change.DelegatedAdminBefore ?? DelegatedAdminState.Unknown : DelegatedAdminState.Unknown);
}
