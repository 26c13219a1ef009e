using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>A ledger as a process sees it that may be killed between any two of its writes.</summary>
internal sealed class MortalLedger(ILedger ledger, Life life) : ILedger, IChangeJournal
{
    public IChangeJournal Changes => this;

    public ICustomerRecords Records => ledger.Records;

    public ILimitBoard LimitBoard => ledger.LimitBoard;

    public ILedgerInspection Inspection => ledger.Inspection;

    public Task AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.AddAsync(invitation, entry, cancellationToken));

    public Task<ResellerInvitation?> AddUnlessAsync(ResellerInvitation invitation, RelationshipEvent entry, IReadOnlyCollection<InvitationFilter> unless, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.AddUnlessAsync(invitation, entry, unless, cancellationToken));

    public Task<ResellerInvitation> UpdateAsync(
        Guid partnerTenantId, Guid invitationId, Func<ResellerInvitation, ResellerInvitation> change, Func<ResellerInvitation, RelationshipEvent> tell, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.UpdateAsync(partnerTenantId, invitationId, change, tell, cancellationToken));

    public Task<ResellerInvitation> ReadUnalteredAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) => ledger.ReadUnalteredAsync(partnerTenantId, invitationId, life.Token);

    public Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) => ledger.FindAsync(partnerTenantId, invitationId, life.Token);

    public Task ListAsync(Guid partnerTenantId, InvitationFilter filter, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken) =>
        ledger.ListAsync(partnerTenantId, filter, sink, life.Token);

    public Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken) =>
        ledger.ListAsync(partnerTenantId, filter, sink, life.Token);

    public Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken) => life.StepAsync(() => ledger.AppendAsync(entry, cancellationToken));

    public Task<RelationshipRun> BeginAsync(RunDraft draft, RelationshipEvent entry, RelationshipEvent resumed, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.Changes.BeginAsync(draft, entry, resumed, cancellationToken));

    public Task<IReadOnlyList<ChangeClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) => life.StepAsync(() => ledger.Changes.ClaimAsync(request, cancellationToken));

    public Task RenewAsync(Guid partnerTenantId, Guid runId, string worker, DateTimeOffset until, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.Changes.RenewAsync(partnerTenantId, runId, worker, until, cancellationToken));

    public Task WriteAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, DelegatedAdminState? before, RelationshipEvent entry, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.Changes.WriteAsync(claim, steps, before, entry, cancellationToken));

    public Task EndAsync(ChangeClaim claim, IReadOnlyList<ChangeStep> steps, ChangeEnd end, RelationshipEvent entry, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.Changes.EndAsync(claim, steps, end, entry, cancellationToken));

    public Task ReleaseAsync(Guid partnerTenantId, Guid runId, string worker, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.Changes.ReleaseAsync(partnerTenantId, runId, worker, cancellationToken));

    public Task<RelationshipRun> StopAsync(Guid partnerTenantId, Guid runId, RunState state, string? detail, RelationshipEvent entry, CancellationToken cancellationToken) =>
        life.StepAsync(() => ledger.Changes.StopAsync(partnerTenantId, runId, state, detail, entry, cancellationToken));

    public Task<RelationshipChange> ReadUnalteredAsync(Guid partnerTenantId, Guid runId, Guid customerId, CancellationToken cancellationToken) =>
        ledger.Changes.ReadUnalteredAsync(partnerTenantId, runId, customerId, life.Token);

    public Task AmendAsync(Guid partnerTenantId, Guid runId, Guid customerId, IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<RelationshipRun?> FindRunAsync(Guid partnerTenantId, Guid planId, CancellationToken cancellationToken) => ledger.Changes.FindRunAsync(partnerTenantId, planId, life.Token);

    public Task<RunPulse> ReadPulseAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => ledger.Changes.ReadPulseAsync(partnerTenantId, runId, life.Token);

    public Task<string> ReadPlanAsync(Guid partnerTenantId, Guid runId, CancellationToken cancellationToken) => ledger.Changes.ReadPlanAsync(partnerTenantId, runId, life.Token);

    public Task ListRunsAsync(Guid partnerTenantId, IResultSink<RelationshipRun> sink, CancellationToken cancellationToken) => ledger.Changes.ListRunsAsync(partnerTenantId, sink, life.Token);

    public Task ListPlannedAsync(Guid partnerTenantId, Guid runId, IResultSink<PlannedChange> sink, CancellationToken cancellationToken) =>
        ledger.Changes.ListPlannedAsync(partnerTenantId, runId, sink, life.Token);

    public Task ListAsync(Guid partnerTenantId, ChangeFilter filter, IResultSink<RelationshipChange> sink, CancellationToken cancellationToken) =>
        ledger.Changes.ListAsync(partnerTenantId, filter, sink, life.Token);
}
