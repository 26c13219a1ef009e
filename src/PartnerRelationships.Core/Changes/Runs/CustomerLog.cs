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

    /// <inheritdoc/>
    protected override Task StoreAsync(IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        run.Journal.WriteAsync(claim, steps, before, entry, cancellationToken);

    private DelegatedAdminState AfterOf(CustomerEnd end) => end.After?.DelegatedAdmin
        ?? (Find(run.Kind.MainStep) is null ? Change.DelegatedAdminBefore ?? DelegatedAdminState.Unknown : DelegatedAdminState.Unknown);
}
