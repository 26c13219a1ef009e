using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Removals.Journal;
using PartnerRelationships.Storage.Events;
using PartnerRelationships.Storage.Inspection;
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
    /// <exception cref="LedgerException">The file is no ledger (LedgerInvalid), a newer version's (LedgerTooNew), out of reach (LedgerUnavailable),
    /// or less than it was (LedgerShortened, LedgerReplaced).</exception>
    public static SqliteLedger Open(string? path) => new(LedgerDatabase.Open(path));

    /// <summary>A ledger's file as it is kept, to check it; nothing of it is changed, and it need not be one that opens.</summary>
    /// <exception cref="NotFoundException">There is no such file.</exception>
    /// <exception cref="LedgerException">It is none (LedgerInvalid), a newer version's (LedgerTooNew) or has no events yet (LedgerTooOld).</exception>
    public static ILedgerInspection Inspect(string path) => LedgerErrors.Guard(path, () => LedgerInspection.Of(path));

    /// <inheritdoc/>
    public IRemovalJournal Removals { get; } = new MemoryRemovalJournal();

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
    public void Dispose() => database.Dispose();
}
