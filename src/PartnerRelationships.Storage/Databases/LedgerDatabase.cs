using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Where a ledger is kept: a connection for each reading, one that writes for all.</summary>
/// <param name="dialect">How it speaks.</param>
/// <param name="errors">How it words what goes wrong.</param>
/// <param name="writing">The connection that writes.</param>
internal abstract class LedgerDatabase(SqlDialect dialect, LedgerErrors errors, WriterConnection writing) : IDisposable
{
    private readonly LedgerWriter writer = new(writing);

    public SqlDialect Dialect => dialect;

    /// <summary>The ledger as it is kept.</summary>
    public abstract ILedgerInspection Inspection { get; }

    /// <summary>Reads, on a connection of its own. While the ledger is out of reach, patient work waits for it.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work) =>
        Outage.OutlastAsync(() => errors.GuardAsync(() => ReadOnceAsync(work)), errors.IsOutage, CancellationToken.None);

    /// <summary>Makes one change, all of it or nothing; durable when the call returns. Changes that wait at the same time are made durable together. While the
    /// ledger is out of reach, patient work waits for it; what is in doubt then is looked up before it is made again.</summary>
    public Task WriteAsync(Action<LedgerTransaction> change, CancellationToken cancellationToken)
    {
        LedgerMark? doubt = null;
        return Outage.OutlastAsync(() => errors.GuardAsync(() => writer.WriteAsync(change, doubt, cancellationToken)), IsOutage, cancellationToken);

        bool IsOutage(LedgerException error)
        {
            doubt = (error.InnerException as CommitDoubt)?.Mark;
            return errors.IsOutage(error);
        }
    }

    /// <summary>Writes what is none of the ledger's records, on a connection of its own: no change waits for it, it waits for none on a server, and it may be lost.</summary>
    public Task<int> NoteAsync(string sql, object parameters) => errors.GuardAsync(() => NoteOnceAsync(sql, parameters));

    public virtual void Dispose() => writer.Dispose();

    protected virtual async Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> work)
    {
        using var reading = Read();
        return await work(reading.Connection).ConfigureAwait(false);
    }

    protected abstract Task<int> NoteOnceAsync(string sql, object parameters);

    protected abstract Reading Read();
}
