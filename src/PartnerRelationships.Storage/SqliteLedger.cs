using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Events;
using PartnerRelationships.Storage.Invitations;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage;

/// <summary>The ledger in a SQLite file, or in memory. Safe for several threads and several processes at once.</summary>
public sealed class SqliteLedger : ILedger, IDisposable
{
    private readonly LedgerDatabase database;
    private readonly InvitationTable invitations;
    private readonly EventTable events;

    private SqliteLedger(LedgerDatabase database)
    {
        this.database = database;
        invitations = new InvitationTable(database);
        events = new EventTable(database);
    }

    /// <summary>Opens a ledger; a file that is missing is made, with its folder.</summary>
    /// <param name="path">The file, absolute; null for one in memory, for the object's life.</param>
    /// <exception cref="LedgerException">The file is no ledger (LedgerInvalid), a newer version's (LedgerTooNew) or out of reach (LedgerUnavailable).</exception>
    public static SqliteLedger Open(string? path) => new(LedgerDatabase.Open(path));

    /// <inheritdoc/>
    public Task AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken) =>
        invitations.AddAsync(invitation, entry, cancellationToken);

    /// <inheritdoc/>
    public Task UpdateAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken) =>
        invitations.UpdateAsync(invitation, entry, cancellationToken);

    /// <inheritdoc/>
    public Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken) =>
        invitations.FindAsync(partnerTenantId, invitationId, cancellationToken);

    /// <inheritdoc/>
    public Task ListAsync(Guid partnerTenantId, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken) =>
        invitations.ListAsync(partnerTenantId, sink, cancellationToken);

    /// <inheritdoc/>
    public Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken) =>
        events.ListAsync(partnerTenantId, filter, sink, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();
}
