using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Undoes what a run did for a customer, as far as its kind of change can.</summary>
/// <param name="ports">The connection.</param>
/// <param name="method">The kind of change, over the same connection.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class StepUndo(IRunPorts ports, ChangeMethod method, Guid correlationId)
{
    /// <summary>Undoes every step that can be.</summary>
    /// <returns>The customer with its steps as they stand.</returns>
    /// <exception cref="ConflictException">It can no longer be undone (StepNotUndoable), or a run is working on the customer (ChangeClaimed).</exception>
    /// <exception cref="PartnerRelationshipsException">The service refused, or does not show it as undone (StepNotUndone).</exception>
    public async Task<RelationshipChange> RunAsync(RelationshipChange change, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser("Undoing a step");
        var kept = await ports.Changes.ReadUnalteredAsync(change.PartnerTenantId, change.RunId, change.CustomerId, cancellationToken).ConfigureAwait(false);
        var log = new UndoLog(ports, correlationId, kept);
        foreach (var step in method.Undoable(kept))
        {
            await method.UndoAsync(log, step, cancellationToken).ConfigureAwait(false);
        }

        return log.Change;
    }
}
