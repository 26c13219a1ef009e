using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Events;

/// <summary>The ledger's events.</summary>
internal sealed class EventTable(LedgerDatabase database)
{
    private const int Batch = 500;

    /// <summary>Adds an event after the last one, in the transaction of the change that it records.</summary>
    public static void Append(LedgerTransaction transaction, RelationshipEvent entry)
    {
        var (number, previous) = (transaction.Head.Entries + 1, transaction.Head.Hash);
        var fields = EventChain.Append(AsKept(entry) with { DatabaseUser = transaction.DatabaseUser }, number, previous);
        var values = fields.Where(field => field.Value is not null).Select(field => ValueOf(field, number)).ToArray();
        transaction.Execute($"INSERT INTO event ({Joined(values, "")}) VALUES ({Joined(values, "@")})", values);
        transaction.Head = new LedgerMark(number, fields[EventFields.Hash]!);
    }

    /// <summary>Adds an event about something outside the ledger.</summary>
    public Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Append(transaction, entry), cancellationToken);

    /// <summary>Reads in batches, so that a slow reader holds no lock and a long ledger no memory.</summary>
    public async Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken)
    {
        var sql = $"SELECT * FROM event WHERE {Conditions(filter, database.Dialect)} AND number > @after ORDER BY number LIMIT {Batch}";
        long after = 0;
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parameters = new
            {
                partner = partnerTenantId.ToString(),
                customer = filter.CustomerId?.ToString(),
                invitation = filter.InvitationId?.ToString(),
                correlation = filter.CorrelationId?.ToString(),
                kinds = filter.Kinds.Select(kind => kind.ToLowerInvariant()).ToList(),
                since = filter.Since is { } since ? EventFields.Moment(since) : null,
                intended = EventKinds.AccountChangeIntended,
                ended = EventKinds.AccountChangeEnded,
                after,
            };
            var events = await database.ReadAsync(connection => Task.FromResult(RawRow.Query(connection, sql, parameters).Select(Read).ToList())).ConfigureAwait(false);
            events.ForEach(sink.Write);
            more = events.Count == Batch;
            after = more ? events[Batch - 1].Number : after;
        }
    }

    private static string Conditions(EventFilter filter, SqlDialect dialect)
    {
        const string itsInvitations = "SELECT invitation_id FROM invitation WHERE partner_tenant_id = @partner AND customer_id = @customer";
        const string lastOfEachChange = "SELECT max(number) FROM event WHERE partner_tenant_id = @partner AND kind IN (@intended, @ended) GROUP BY correlation_id";
        return string.Join(" AND ", new[]
        {
            "partner_tenant_id = @partner",
            filter.CustomerId is null ? null : $"(customer_id = @customer OR invitation_id IN ({itsInvitations}))",
            filter.InvitationId is null ? null : "invitation_id = @invitation",
            filter.CorrelationId is null ? null : "correlation_id = @correlation",
            filter.Kinds.Count == 0 ? null : dialect.IsIn("lower(kind)", "kinds"),
            filter.Since is null ? null : "occurred_on >= @since",
            filter.IsInDoubt ? $"kind = @intended AND number IN ({lastOfEachChange})" : null,
        }.Where(condition => condition is not null));
    }

    // What is hashed is what is kept.
    private static RelationshipEvent AsKept(RelationshipEvent entry) => entry with
    {
        Kind = KeptText.Of(entry.Kind),
        Actor = KeptText.Of(entry.Actor),
        Host = KeptText.Of(entry.Host),
        Detail = KeptText.Of(entry.Detail),
    };

    private static KeyValuePair<string, object?> ValueOf(KeyValuePair<string, string?> field, long number) =>
        new(field.Key, field.Key == EventFields.Number ? number : field.Value);

    private static string Joined(KeyValuePair<string, object?>[] values, string mark) => string.Join(", ", values.Select(value => mark + value.Key));

    private static RelationshipEvent Read(IReadOnlyDictionary<string, string?> fields)
    {
        try
        {
            return EventFields.Read(fields);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentNullException or KeyNotFoundException)
        {
            throw LedgerErrors.Corrupt($"Entry {fields[EventFields.Number]}", error);
        }
    }
}
