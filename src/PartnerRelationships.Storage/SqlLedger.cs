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
using PartnerRelationships.Storage.Changes;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Events;
using PartnerRelationships.Storage.Invitations;
using PartnerRelationships.Storage.Limits;
using PartnerRelationships.Storage.Relationships;

namespace PartnerRelationships.Storage;

/// <summary>A ledger in a database. Safe for several threads and several processes at once.</summary>
public abstract class SqlLedger : ILedger, IDisposable
{
    private readonly LedgerDatabase database;
    private readonly InvitationTable invitations;
    private readonly EventTable events;

    private protected SqlLedger(LedgerDatabase database)
    {
        this.database = database;
        invitations = new InvitationTable(database);
        events = new EventTable(database);
        Changes = new SqlChangeJournal(database);
        Records = new CustomerRecords(database);
        LimitBoard = new RefusalTable(database);
    }

    /// <inheritdoc/>
    public IChangeJournal Changes { get; }

    /// <inheritdoc/>
    public ICustomerRecords Records { get; }

    /// <inheritdoc/>
    public ILimitBoard LimitBoard { get; }

    /// <inheritdoc/>
    public ILedgerInspection Inspection => database.Inspection;

    /// <inheritdoc/>
    public Task AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken) =>
        invitations.AddAsync(invitation, entry, cancellationToken);

    /// <inheritdoc/>
    public Task<ResellerInvitation?> AddUnlessAsync(
        ResellerInvitation invitation, RelationshipEvent entry, IReadOnlyCollection<InvitationFilter> unless, CancellationToken cancellationToken) =>
        invitations.AddUnlessAsync(invitation, entry, unless, cancellationToken);

    /// <inheritdoc/>
    public Task<ResellerInvitation> UpdateAsync(
        Guid partnerTenantId,
        Guid invitationId,
        Func<ResellerInvitation, ResellerInvitation> change,
        Func<ResellerInvitation, RelationshipEvent> tell,
        CancellationToken cancellationToken) => invitations.UpdateAsync(partnerTenantId, invitationId, change, tell, cancellationToken);

    /// <inheritdoc/>
    public Task<ResellerInvitation> ReadUnalteredAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) =>
        invitations.ReadUnalteredAsync(partnerTenantId, invitationId, cancellationToken);

    /// <inheritdoc/>
    public Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) =>
        invitations.FindAsync(partnerTenantId, invitationId, cancellationToken);

    /// <inheritdoc/>
    public Task ListAsync(Guid partnerTenantId, InvitationFilter filter, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken) =>
        invitations.ListAsync(partnerTenantId, filter, sink, cancellationToken);

    /// <inheritdoc/>
    public Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken) =>
        events.ListAsync(partnerTenantId, filter, sink, cancellationToken);

    /// <inheritdoc/>
    public Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken) => events.AppendAsync(entry, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }
}
