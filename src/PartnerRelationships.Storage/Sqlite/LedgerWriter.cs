using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>Group commit: whoever comes first commits for all who wait, so that a flush of the disk is shared. The connection stays
/// open: the last one to close would otherwise move the whole log into the file each time.</summary>
/// <param name="connect">Opens the connection, when it is first needed.</param>
/// <param name="headFile">Is told after each commit; null in memory.</param>
internal sealed class LedgerWriter(Func<SqliteConnection> connect, HeadFile? headFile) : IDisposable
{
    private const int Most = 256;
    private readonly Queue<PendingChange> waiting = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private SqliteConnection? connection;

    /// <summary>Makes a change; it is durable when the call returns.</summary>
    /// <param name="work">The change; what it throws undoes it alone.</param>
    /// <param name="cancellationToken">Stops it while it waits; once under way it is made.</param>
    public async Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken)
    {
        var change = new PendingChange(work, cancellationToken);
        lock (waiting)
        {
            waiting.Enqueue(change);
        }

        await turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            while (!change.Task.IsCompleted)
            {
                Commit(TakeWaiting());
            }
        }
        finally
        {
            turn.Release();
        }

        await change.Task.ConfigureAwait(false);
    }

    public void Dispose()
    {
        connection?.Dispose();
        headFile?.Dispose();
        turn.Dispose();
    }

    private List<PendingChange> TakeWaiting()
    {
        lock (waiting)
        {
            return [.. Enumerable.Range(0, Math.Min(Most, waiting.Count)).Select(_ => waiting.Dequeue())];
        }
    }

    private void Commit(List<PendingChange> changes)
    {
        try
        {
            connection ??= Impatient(connect());
            using var transaction = Begin(connection, changes);
            changes.ForEach(change => change.Make(connection));
            var head = LedgerHead.Read(connection);
            transaction.Commit();
            headFile?.Write(head);
            changes.ForEach(change => change.TrySetResult(true));
        }
        catch (Exception error)
        {
            // Nothing of it was kept, and each one who waits is told.
            changes.ForEach(change => change.TrySetException(error));
        }
    }

    // Another process may be writing: a second of waiting at a time, so that whoever is stopped meanwhile need not wait it out.
    private static SqliteConnection Impatient(SqliteConnection connection)
    {
        connection.Execute("PRAGMA busy_timeout = 1000;");
        connection.DefaultTimeout = 1;
        return connection;
    }

    private static SqliteTransaction Begin(SqliteConnection connection, List<PendingChange> changes)
    {
        const int attempts = 30;
        for (var attempt = 1; ; attempt++)
        {
            changes.RemoveAll(change => change.IsCancelled());
            try
            {
                return connection.BeginTransaction();
            }
            catch (SqliteException error) when (error.SqliteErrorCode == LedgerErrors.Busy && attempt < attempts && changes.Count > 0)
            {
                continue;
            }
        }
    }
}
