using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>The part of the journal in which steps are taken back: nobody works on the customer any more.</summary>
internal sealed class UndoLog(IRemovalPorts ports, Guid correlationId, CustomerRemoval removal) : StepLog(ports, correlationId, removal)
{
    /// <summary>Writes that a step was taken back.</summary>
    public Task TakeBackAsync(RemovalStep step, CancellationToken cancellationToken) =>
        WriteAsync(step with { State = RemovalStepState.Undone }, EventKinds.RemovalStepUndone, cancellationToken);

    /// <inheritdoc/>
    protected override Task StoreAsync(IReadOnlyList<RemovalStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        Ports.Removals.AmendAsync(Removal.PartnerTenantId, Removal.RunId, Removal.CustomerId, steps, entry, cancellationToken);
}
