using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Group commit: one worker makes the changes in the order in which they came, and those that wait at the same time share a flush of the
/// disk. The caller continues in the meantime. The connection stays open: the last one to close a file would otherwise move the whole log into it each time.</summary>
/// <param name="connection">The one that writes.</param>
internal sealed class LedgerWriter(WriterConnection connection) : IDisposable
{
    private const int Most = 256;
    private const int Waits = 30;
    private const int Tries = 3;
    private readonly Queue<PendingChange> waiting = new();
    private readonly object turn = new();
    private bool isWorking;

    /// <summary>Makes a change; it is durable when the call returns.</summary>
    /// <param name="work">The change; what it throws undoes it alone. It is made again when the connection was lost before it was kept.</param>
    /// <param name="cancellationToken">Stops it while it waits; once in progress it is made.</param>
    public Task WriteAsync(Action<LedgerTransaction> work, CancellationToken cancellationToken)
    {
        var change = new PendingChange(work, cancellationToken);
        lock (waiting)
        {
            waiting.Enqueue(change);
            if (!isWorking)
            {
                isWorking = true;
                _ = Task.Run(CommitAll, CancellationToken.None);
            }
        }

        return change.Task;
    }

    public void Dispose()
    {
        lock (turn)
        {
            connection.Dispose();
        }
    }

    private void CommitAll()
    {
        while (TakeWaiting() is { Count: > 0 } changes)
        {
            lock (turn)
            {
                Commit(changes);
            }
        }
    }

    // A worker that finds nothing ends in the same step: the next arrival starts a new one.
    private List<PendingChange> TakeWaiting()
    {
        lock (waiting)
        {
            isWorking = waiting.Count > 0;
            return [.. Enumerable.Range(0, Math.Min(Most, waiting.Count)).Select(_ => waiting.Dequeue())];
        }
    }

    private void Commit(List<PendingChange> changes)
    {
        using var span = Tracer.Commit(changes[0].Asked);
        span?.Measure(TraceNames.Database, connection.Product);
        span?.Measure(TraceNames.Operation, "COMMIT");
        span?.Set(TraceNames.Batch, changes.Count);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Make(changes);
                changes.ForEach(change => change.Settle());
                return;
            }
            catch (Exception error) when (attempt < Tries && connection.IsPassing(error))
            {
                continue;
            }
            catch (Exception error)
            {
                span?.Fail(error.GetType().Name);

                // Nothing was saved, and each waiting caller gets the error.
                changes.ForEach(change => change.TrySetException(error));
                return;
            }
        }
    }

    private void Make(List<PendingChange> changes)
    {
        using var transaction = Begin(changes);
        changes.ForEach(change => change.Make(transaction));
        connection.Commit(transaction);
    }

    private LedgerTransaction Begin(List<PendingChange> changes)
    {
        for (var wait = 1; ; wait++)
        {
            changes.RemoveAll(change => change.IsCancelled());
            try
            {
                return connection.Begin();
            }
            catch (Exception error) when (connection.IsBusy(error) && wait < Waits && changes.Count > 0)
            {
                continue;
            }
        }
    }
}
