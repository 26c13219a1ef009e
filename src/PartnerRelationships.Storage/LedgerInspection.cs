using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Changes;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Invitations;

namespace PartnerRelationships.Storage;

/// <summary>A ledger as it is kept, read row by row as it comes.</summary>
/// <param name="name">What is shown of where it is; null in memory.</param>
/// <param name="errors">How its database words what goes wrong.</param>
internal abstract class LedgerInspection(string? name, LedgerErrors errors) : ILedgerInspection
{
    public string? Path => name;

    public virtual IReadOnlyList<LedgerMark> ReadMarks() => errors.Guard<IReadOnlyList<LedgerMark>>(() =>
    {
        using var reading = Read();
        return [LedgerHead.Read(reading.Connection)];
    });

    public IEnumerable<IReadOnlyDictionary<string, string?>> ReadEntries() =>
        errors.GuardEach(Read(connection => RawRow.Query(connection, "SELECT * FROM event ORDER BY number")));

    public IEnumerable<LedgerRecord> ReadRecords() =>
        errors.GuardEach(Read(connection => HasRemovals(connection) ? InvitationRecords.Read(connection).Concat(ChangeRecords.Read(connection)) : InvitationRecords.Read(connection)));

    public LedgerGuards ReadGuards() => errors.Guard(() =>
    {
        using var reading = Read();
        return ReadGuards(reading.Connection);
    });

    public abstract string? FindDamage(CancellationToken cancellationToken);

    protected abstract Reading Read();

    protected abstract LedgerGuards ReadGuards(DbConnection connection);

    /// <summary>Whether its version has the journal of removals.</summary>
    protected abstract bool HasRemovals(DbConnection connection);

    private IEnumerable<T> Read<T>(Func<DbConnection, IEnumerable<T>> query)
    {
        using var reading = Read();
        foreach (var row in query(reading.Connection))
        {
            yield return row;
        }
    }
}
