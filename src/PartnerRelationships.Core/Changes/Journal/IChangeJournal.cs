using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Journal;

/// <summary>The ledger's runs. Every change is durable when its call returns, and is saved with the event that records it: both
/// are kept, or neither. Several workers, on several machines where the ledger is shared, carry out one run: each customer is claimed
/// by one of them for a time, and only who holds the claim may write.</summary>
public interface IChangeJournal
{
    /// <summary>Begins the run of a plan, with all its customers; or finds the one that was begun, and marks it running again.</summary>
    /// <param name="draft">The run and its customers.</param>
    /// <param name="entry">The event of a new run.</param>
    /// <param name="resumed">The event of one that goes on.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken);

    /// <summary>Claims the next customers without an outcome that nobody holds, or whose claim has expired, in the plan's order.</summary>
    /// <returns>Fewer than wanted when there are no more; none when all have ended or are held.</returns>
    /// <exception cref="LedgerException">One of them is not as its last event left it: somebody altered it outside the module (LedgerCorrupt). None is claimed then.</exception>
    Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>Holds on to everything that a worker has claimed.</summary>
    /// <param name="partnerTenantId">The partner.</param>
    /// <param name="runId">The run.</param>
    /// <param name="worker">Who.</param>
    /// <param name="until">Until when.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Writes steps, new or further on, by their numbers: all of them, or none.</summary>
    /// <param name="claim">The customer, and the right to write about it.</param>
    /// <param name="steps">The steps as they stand now.</param>
    /// <param name="before">Delegated administrative privileges before anything was changed; null leaves what is kept.</param>
    /// <param name="entry">The event.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    /// <exception cref="ConflictException">The claim is somebody else's by now (ChangeClaimLost): nothing more may be done for this customer.</exception>
    Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>Ends a customer together with its last steps, and gives the claim back.</summary>
    /// <param name="claim">The customer, and the right to write about it.</param>
    /// <param name="steps">The steps that have come further; may be none.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="entry">The event.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    /// <exception cref="ConflictException">The claim is somebody else's by now (ChangeClaimLost).</exception>
    Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>Gives back everything that a worker has claimed and not ended.</summary>
    Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken);

    /// <summary>Records the state of a run. A run with customers without an outcome is never done, and one without such customers is never waiting, whatever the
    /// caller says; and one that stopped because a human is needed says so, whoever stops after that, until it is resumed.</summary>
    /// <returns>The run as it is kept now.</returns>
    Task<RelationshipRun> StopAsync(Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>What was done to a customer as its last event left it, to be undone: what was read before may have been altered then, and put back since.</summary>
    /// <exception cref="LedgerException">Somebody altered it outside the module (LedgerCorrupt).</exception>
    /// <exception cref="NotFoundException">There is no such customer in a run of this partner (RelationshipChangeNotFound).</exception>
    Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId, CancellationToken cancellationToken);

    /// <summary>Writes steps of an unclaimed customer, by their numbers: used by an undo.</summary>
    /// <exception cref="ConflictException">Somebody works on the customer (ChangeClaimed).</exception>
    /// <exception cref="LedgerException">The customer is not as its last event left it (LedgerCorrupt).</exception>
    /// <exception cref="NotFoundException">There is no such customer in a run of this partner (RelationshipChangeNotFound).</exception>
    Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>The run of a plan; null when it has none yet.</summary>
    /// <exception cref="LedgerException">The run is not as its last event left it (LedgerCorrupt).</exception>
    Task<RelationshipRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken);

    /// <summary>How a run is doing at this moment: what its sessions look at while they work.</summary>
    /// <exception cref="NotFoundException">There is no such run of this partner (RelationshipRunNotFound).</exception>
    Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken);

    /// <summary>The plan's document as it was when its run began.</summary>
    /// <exception cref="NotFoundException">There is no such run of this partner (RelationshipRunNotFound).</exception>
    Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken);

    /// <summary>Hands over the partner's runs, oldest first.</summary>
    Task ListRunsAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken);

    /// <summary>Hands over the customers of a run with their steps and their lines in the plan, by place.</summary>
    Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken);

    /// <summary>Hands over the customers of runs with their steps, by run and place.</summary>
    Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken);
}
