using System;
using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<string, string> Inserts = new(StringComparer.Ordinal);

    /// <summary>Adds an event after the last one, in the transaction of the change that it records.</summary>
    public static void Append(LedgerTransaction transaction, RelationshipEvent entry)
    {
        var (number, previous) = (transaction.Head.Entries + 1, transaction.Head.Hash);
        var fields = EventChain.Append(AsKept(entry) with { DatabaseUser = transaction.DatabaseUser }, number, previous);
        var values = fields.Where(field => field.Value is not null).Select(field => ValueOf(field, number)).ToArray();
        transaction.Execute(InsertOf(values), values);
        transaction.Head = new LedgerMark(number, fields[EventFields.Hash]!);
    }

    /// <summary>Adds an event about something outside the ledger.</summary>
    public Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Append(transaction, entry), cancellationToken);

    /// <summary>Reads in batches, so that a slow reader holds no lock and a long ledger no memory.</summary>
    public async Task ListAsync(Guid partnerTenantId, EventFilter filter, IResultSink<RelationshipEvent> sink, CancellationToken cancellationToken)
    {
        var query = new EventQuery(partnerTenantId, filter, database.Dialect);
        var after = await database.ReadAsync(connection => Task.FromResult(query.Before(connection))).ConfigureAwait(false);
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = after;
            var events = await database.ReadAsync(connection => Task.FromResult(query.Read(connection, from).Select(Read).ToList())).ConfigureAwait(false);
            sink.WriteAll(events);
            more = events.Count == EventQuery.Batch;
            after = more ? events[events.Count - 1].Number : after;
        }
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

    // Of the fields that have a value: an older table has no column for the others. There are few combinations.
    private static string InsertOf(KeyValuePair<string, object?>[] values)
    {
        var names = string.Join(", ", values.Select(value => value.Key));
        return Inserts.GetOrAdd(names, _ => $"INSERT INTO event ({names}) VALUES ({string.Join(", ", values.Select(value => "@" + value.Key))})");
    }

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
