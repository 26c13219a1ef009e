using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Changes;

/// <summary>The journal of runs in a ledger's database.</summary>
internal sealed class SqlChangeJournal(LedgerDatabase database) : IChangeJournal
{
    private readonly RunTable runs = new(database);
    private readonly ClaimTable claims = new(database);
    private readonly ChangeTable removals = new(database);

    public Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken) =>
        runs.BeginAsync(draft, entry, resumed, cancellationToken);

    public Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) => claims.ClaimAsync(request, cancellationToken);

    public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) =>
        claims.RenewAsync(partnerTenantId, runId, worker, until, cancellationToken);

    public Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken) =>
        removals.WriteAsync(claim, steps, before, entry, cancellationToken);

    public Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken) =>
        removals.EndAsync(claim, steps, end, entry, cancellationToken);

    public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) =>
        claims.ReleaseAsync(partnerTenantId, runId, worker, cancellationToken);

    public Task<RelationshipRun> StopAsync(
        Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken) =>
        runs.StopAsync(partnerTenantId, runId, state, detail, entry, cancellationToken);

    public Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId, CancellationToken cancellationToken) => removals.ReadUnalteredAsync(partnerTenantId, runId, customerId);

    public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        removals.AmendAsync(partnerTenantId, runId, customerId, steps, entry, cancellationToken);

    public Task<RelationshipRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) => runs.FindByPlanAsync(partnerTenantId, planId);

    public Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => runs.ReadPulseAsync(partnerTenantId, runId);

    public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => runs.ReadPlanAsync(partnerTenantId, runId, cancellationToken);

    public Task ListRunsAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken) =>
        runs.ListAsync(partnerTenantId, sink, cancellationToken);

    public Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken) =>
        removals.ListPlannedAsync(partnerTenantId, runId, sink, cancellationToken);

    public Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken) =>
        removals.ListAsync(partnerTenantId, filter, sink, cancellationToken);
}
