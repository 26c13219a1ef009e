using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Journal;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Removals;

/// <summary>The journal of removals in a ledger's database.</summary>
internal sealed class SqlRemovalJournal(LedgerDatabase database) : IRemovalJournal
{
    private readonly RunTable runs = new(database);
    private readonly ClaimTable claims = new(database);
    private readonly RemovalTable removals = new(database);

    public Task<CustomerRemovalRun> BeginAsync(RemovalRunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken) =>
        runs.BeginAsync(draft, entry, resumed, cancellationToken);

    public Task<IReadOnlyList<RemovalClaim>> ClaimAsync(RemovalClaimRequest request, CancellationToken cancellationToken) => claims.ClaimAsync(request, cancellationToken);

    public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) =>
        claims.RenewAsync(partnerTenantId, runId, worker, until, cancellationToken);

    public Task WriteAsync(RemovalClaim claim, IReadOnlyList<RemovalStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken) =>
        removals.WriteAsync(claim, steps, before, entry, cancellationToken);

    public Task EndAsync(RemovalClaim claim, IReadOnlyList<RemovalStep> steps, RemovalEnd end, RelationshipEvent entry, CancellationToken cancellationToken) =>
        removals.EndAsync(claim, steps, end, entry, cancellationToken);

    public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) =>
        claims.ReleaseAsync(partnerTenantId, runId, worker, cancellationToken);

    public Task<CustomerRemovalRun> StopAsync(
        Guid partnerTenantId, Guid runId, RemovalRunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken) =>
        runs.StopAsync(partnerTenantId, runId, state, detail, entry, cancellationToken);

    public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<RemovalStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        removals.AmendAsync(partnerTenantId, runId, customerId, steps, entry, cancellationToken);

    public Task<CustomerRemovalRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) => runs.FindByPlanAsync(partnerTenantId, planId);

    public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => runs.ReadPlanAsync(partnerTenantId, runId, cancellationToken);

    public Task ListRunsAsync(Guid partnerTenantId, IResultSink<CustomerRemovalRun> sink, CancellationToken cancellationToken) =>
        runs.ListAsync(partnerTenantId, sink, cancellationToken);

    public Task ListAsync(Guid partnerTenantId, RemovalFilter filter, IResultSink<CustomerRemoval> sink, CancellationToken cancellationToken) =>
        removals.ListAsync(partnerTenantId, filter, sink, cancellationToken);
}
