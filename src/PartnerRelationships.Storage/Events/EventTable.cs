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
    /// <summary>Makes an event ready, before its turn where that is possible.</summary>
    public static UnplacedEvent Unplaced(RelationshipEvent entry) => new(AsKept(entry));

    /// <summary>Adds an event after the last one, in the transaction of the change that it records.</summary>
    public static void Append(LedgerTransaction transaction, RelationshipEvent entry) => Append(transaction, Unplaced(entry));

    /// <inheritdoc cref="Append(LedgerTransaction, RelationshipEvent)"/>
    public static void Append(LedgerTransaction transaction, UnplacedEvent entry)
    {
        var number = transaction.Head.Entries + 1;
        var fields = entry.Place(number, transaction.Head.Hash, transaction.DatabaseUser);
        transaction.Insert("event", Array.ConvertAll(fields, field => new KeyValuePair<string, object?>(field.Key, field.Key == EventFields.Number ? number : field.Value)));
        transaction.Head = new LedgerMark(number, fields[fields.Length - 1].Value!);
    }

    /// <summary>Adds an event about something outside the ledger.</summary>
    public Task AppendAsync(RelationshipEvent entry, CancellationToken cancellationToken)
    {
        var unplaced = Unplaced(entry);
        return database.WriteAsync(transaction => Append(transaction, unplaced), cancellationToken);
    }

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
