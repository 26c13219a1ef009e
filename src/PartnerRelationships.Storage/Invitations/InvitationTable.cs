using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Events;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>The ledger's invitations.</summary>
internal sealed class InvitationTable(LedgerDatabase database)
{
    private static readonly RowColumns Columns = new(typeof(InvitationRow));

    private const string One = " AND invitation_id = @invitation";

    private static readonly string Select = Selecting("");
    private static readonly string SelectOne = Select + One;
    private static readonly string SelectRecorded = Selecting($", {InvitationRecords.RecordedHash} AS RecordedHash") + One;

    private const int Batch = 500;
    private const int FiltersAtOnce = 8;
    private readonly InvitationMemory memory = new();

    /// <summary>The hash of an invitation as it is kept, without its place in the table.</summary>
    public static string ContentHash(DbConnection connection, string invitationId) =>
        InvitationRecords.HashOf(RawRow.Query(connection, "SELECT * FROM invitation WHERE invitation_id = @invitationId", new { invitationId }).Single());

    public Task AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken)
    {
        var drafted = Drafted(invitation, entry);
        return database.WriteAsync(transaction => Add(transaction, drafted), cancellationToken);
    }

    /// <summary>Looks and writes in one transaction.</summary>
    public async Task<ResellerInvitation?> AddUnlessAsync(
        ResellerInvitation invitation, RelationshipEvent entry, IReadOnlyCollection<InvitationFilter> unless, CancellationToken cancellationToken)
    {
        InvitationRow? earlier = null;
        var drafted = Drafted(invitation, entry);
        var questions = Questions(invitation.PartnerTenantId, unless);
        await database.WriteAsync(
            transaction =>
            {
                earlier = questions.Select(question => transaction.QueryFirst<InvitationRow>(question.Sql, question.Values)).FirstOrDefault(found => found is not null);
                if (earlier is null)
                {
                    Add(transaction, drafted);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return earlier is null ? null : Read(earlier);
    }

    /// <summary>Reads, changes and writes in one transaction.</summary>
    public async Task<ResellerInvitation> UpdateAsync(
        Guid partnerTenantId,
        Guid invitationId,
        Func<ResellerInvitation, ResellerInvitation> change,
        Func<ResellerInvitation, RelationshipEvent> tell,
        CancellationToken cancellationToken)
    {
        ResellerInvitation changed = null!;
        await database.WriteAsync(
            transaction =>
            {
                var row = Unaltered(transaction, partnerTenantId, invitationId);
                changed = change(Read(row));
                Change(transaction, row, changed, tell(changed));
            },
            cancellationToken).ConfigureAwait(false);
        return changed;
    }

    /// <summary>In its turn, with those that are changed at the same time: a connection for each would cost more than the rest.</summary>
    public async Task<ResellerInvitation> ReadUnalteredAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken)
    {
        ResellerInvitation read = null!;
        await database.WriteAsync(transaction => read = Read(Unaltered(transaction, partnerTenantId, invitationId)), cancellationToken).ConfigureAwait(false);
        return read;
    }

    public async Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken)
    {
        var parameters = new { partner = partnerTenantId.ToString(), invitation = invitationId.ToString() };
        var command = new CommandDefinition(SelectOne, parameters, cancellationToken: cancellationToken);
        var row = await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<InvitationRow>(command)).ConfigureAwait(false);
        return row is null ? null : Read(row);
    }

    /// <summary>Reads in batches, so that a slow reader holds no lock and a long ledger no memory.</summary>
    public async Task ListAsync(Guid partnerTenantId, InvitationFilter filter, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken)
    {
        var sql = Select + InvitationConditions.Of(filter, database.Dialect) + " AND number > @after ORDER BY number LIMIT @batch";
        var after = long.MinValue;
        for (var more = true; more;)
        {
            var parameters = InvitationConditions.Parameters(filter, new { partner = partnerTenantId.ToString(), after, batch = Batch });
            var command = new CommandDefinition(sql, parameters, cancellationToken: cancellationToken);
            var rows = (await database.ReadAsync(connection => connection.QueryAsync<InvitationRow>(command)).ConfigureAwait(false)).ToList();
            sink.WriteAll(rows.ConvertAll(Read));
            more = rows.Count == Batch;
            after = more ? rows[rows.Count - 1].Number : after;
        }
    }

    private InvitationRow Unaltered(LedgerTransaction transaction, Guid partnerTenantId, Guid invitationId) =>
        memory.Find(transaction, partnerTenantId, invitationId) ?? Recorded(transaction, partnerTenantId, invitationId);

    private static RecordedInvitation Recorded(LedgerTransaction transaction, Guid partnerTenantId, Guid invitationId)
    {
        var row = transaction.QueryFirst<RecordedInvitation>(SelectRecorded, new("partner", partnerTenantId.ToString()), new("invitation", invitationId.ToString()))
            ?? throw new NotFoundException("InvitationNotFound", $"The ledger has no invitation {invitationId} of this partner.");
        LedgerErrors.RequireUnaltered($"Invitation {invitationId}", HashOf(Columns.CellsAsRead(row)), row.RecordedHash);
        return row;
    }

    // A few at a time: a database takes only so many parts of a question, and keeps each form of it.
    private List<(string Sql, KeyValuePair<string, object?>[] Values)> Questions(Guid partnerTenantId, IReadOnlyCollection<InvitationFilter> unless) =>
        [.. unless.Select((filter, place) => (filter, Part: place / FiltersAtOnce)).GroupBy(one => one.Part, one => one.filter).Select(part => (
            $"{Select}{InvitationConditions.OfAny(part, database.Dialect)} ORDER BY number DESC LIMIT 1",
            (KeyValuePair<string, object?>[])[new("partner", partnerTenantId.ToString()), .. InvitationConditions.ValuesOfAny(part)]))];

    private static string Selecting(string more) => $"SELECT number AS Number, {Columns.Selected}{more} FROM invitation WHERE partner_tenant_id = @partner";

    private static ResellerInvitation Read(InvitationRow row) => RowValues.Read($"Invitation {row.InvitationId}", row.ToInvitation);

    // Before its turn to write: everybody's waits for that.
    private static Draft Drafted(ResellerInvitation invitation, RelationshipEvent entry)
    {
        var row = InvitationRow.Of(invitation);
        var cells = Columns.CellsOf(row);
        return new Draft(row, cells, EventTable.Unplaced(entry with { ContentHash = HashOf(cells) }));
    }

    private void Add(LedgerTransaction transaction, Draft draft)
    {
        var before = transaction.Head;
        transaction.Insert("invitation", draft.Cells);
        EventTable.Append(transaction, draft.Entry);
        memory.Add(before, transaction, draft.Row);
    }

    // What stays as it is is not written again: neither the texts, which are long, nor the indexes.
    private void Change(LedgerTransaction transaction, InvitationRow row, ResellerInvitation invitation, RelationshipEvent entry)
    {
        var (before, now) = (transaction.Head, InvitationRow.Of(invitation).InPlaceOf(row));
        var (old, cells) = (Columns.CellsAsRead(row), Columns.CellsOf(now));
        var changed = cells.Where((cell, place) => !Equals(cell.Value, old[place].Value)).ToList();
        if (changed.Count > 0)
        {
            var assigned = string.Join(", ", changed.Select(cell => $"{cell.Key} = @{cell.Key}"));
            transaction.Execute($"UPDATE invitation SET {assigned} WHERE invitation_id = @invitation", [.. changed, new("invitation", row.InvitationId)]);
        }

        EventTable.Append(transaction, entry with { ContentHash = HashOf(cells) });
        memory.Add(before, transaction, now);
    }

    // A cell is kept as given, so that it need not be read again for hashing; the check of the ledger reads it.
    private static string HashOf(IEnumerable<KeyValuePair<string, object?>> cells) =>
        InvitationRecords.HashOf(cells.Select(cell => new KeyValuePair<string, string?>(cell.Key, RawRow.Text(cell.Value))));

    private sealed record Draft(InvitationRow Row, KeyValuePair<string, object?>[] Cells, UnplacedEvent Entry);
}
