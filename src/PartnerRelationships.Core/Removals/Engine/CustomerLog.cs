using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>One customer's part of a run's journal, written under its claim.</summary>
internal sealed class CustomerLog(RunContext run, RemovalClaim claim) : StepLog(run.Ports, run.CorrelationId, claim.Removal)
{
    private DelegatedAdminState? before;

    /// <summary>What the run changed for the customer on the way to the removal, in words; null for nothing.</summary>
    public string? Changes
    {
        get
        {
            var changed = Removal.Steps.Where(step => step.Kind is RemovalStepKind.SuspendSubscription or RemovalStepKind.CancelSubscription
                && step.State is RemovalStepState.Done or RemovalStepState.NotConfirmed).ToArray();
            return changed.Length == 0 ? null : $"Changed on the way: {string.Join(", ", changed.Select(step => step.ToString()))}.";
        }
    }

    /// <summary>Keeps what delegated administration was before anything was changed; the first word counts.</summary>
    public void NoteBefore(DelegatedAdminState state)
    {
        if (Removal.DelegatedAdminBefore is null)
        {
            before = state;
            Removal = Removal with { DelegatedAdminBefore = state };
        }
    }

    /// <summary>Ends the customer.</summary>
    public async Task EndAsync(CustomerEnd end, CancellationToken cancellationToken)
    {
        var written = new RemovalEnd(end.Outcome, end.Detail, Removal.DelegatedAdminBefore ?? DelegatedAdminState.Unknown, AfterOf(end), Clock.Now);
        await run.Journal.EndAsync(claim, Unwritten, written, Event(EventKinds.RemovalEnded, EventTexts.OfEnd(end.Outcome, end.Detail)), cancellationToken).ConfigureAwait(false);
        Removal = Removal with
        {
            Outcome = written.Outcome,
            Detail = written.Detail,
            DelegatedAdminBefore = written.Before,
            DelegatedAdminAfter = written.After,
            CompletedOn = written.On,
        };
    }

    /// <inheritdoc/>
    protected override Task StoreAsync(IReadOnlyList<RemovalStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        run.Journal.WriteAsync(claim, steps, before, entry, cancellationToken);

    private DelegatedAdminState AfterOf(CustomerEnd end) => end.After?.DelegatedAdmin
        ?? (Find(RemovalStepKind.RemoveRelationship) is null ? Removal.DelegatedAdminBefore ?? DelegatedAdminState.Unknown : DelegatedAdminState.Unknown);
}
