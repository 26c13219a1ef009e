using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
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
    private static readonly long LongestGathering = Stopwatch.Frequency / 500;
    private readonly Queue<PendingChange> waiting = new();
    private readonly object turn = new();
    private bool isWorking;
    private long committing;
    private long patience = LongestGathering;

    /// <summary>Makes a change; it is durable when the call returns.</summary>
    /// <param name="work">The change; what it throws undoes it alone. It is made again when the connection was lost before it was kept, or when another one
    /// failed that waited with it.</param>
    /// <param name="doubt">The head that the change left if it was made before, which is not known; null if it was not.</param>
    /// <param name="cancellationToken">Stops it while it waits; once in progress it is made.</param>
    public Task<bool> WriteAsync(Action<LedgerTransaction> work, LedgerMark? doubt, CancellationToken cancellationToken)
    {
        var change = new PendingChange(work, doubt, cancellationToken);
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

            Gather(changes.Count);
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
            catch (Exception error)
            {
                changes.ForEach(change => change.Note(error as CommitDoubt));
                if (attempt == Tries || !connection.IsPassing(error))
                {
                    span?.Fail(error.GetType().Name);

                    // Nothing was saved, or it is in doubt; each waiting caller gets the error.
                    changes.ForEach(change => change.Fail(error));
                    return;
                }
            }
        }
    }

    // Marks to go back to would cost as much as the changes, and nearly always nobody goes back: they are set once one of several has failed.
    private void Make(List<PendingChange> changes)
    {
        if (MakeTogether(changes) || changes.Count == 1)
        {
            return;
        }

        using var transaction = Begin(changes);
        changes.ForEach(change => change.MakeApart(transaction));
        Commit(transaction);
    }

    private bool MakeTogether(List<PendingChange> changes)
    {
        using var transaction = Begin(changes);
        for (var place = 0; place < changes.Count; place++)
        {
            if (!changes[place].Make(transaction, isLast: place == changes.Count - 1))
            {
                return false;
            }
        }

        Commit(transaction);
        return true;
    }

    private void Commit(LedgerTransaction transaction)
    {
        var clock = Stopwatch.StartNew();
        connection.Commit(transaction);
        committing = clock.ElapsedTicks;
    }

    // Those who have just got their answer are about to come with their next change. Whoever is first would have a flush for himself, and all others
    // would wait for it: so they are waited for, for about as long as a flush takes, and once one has come for as long as one follows another. Where nobody
    // came back lately, they are doing something else in between, and are waited for less.
    private void Gather(int answered)
    {
        var (came, latest, clock) = (Waiting, 0L, Stopwatch.StartNew());
        var (all, longest) = (came + answered, Math.Min(committing, LongestGathering));
        if (all == 1)
        {
            return;
        }

        patience = Math.Min(patience, longest);
        while (came < all && clock.ElapsedTicks < (latest == 0 ? patience : latest + (longest / 4)))
        {
            Thread.Yield();
            (came, latest) = Waiting is var now && now > came ? (now, clock.ElapsedTicks) : (came, latest);
        }

        patience = latest > 0 ? longest : Math.Max(patience / 2, longest / 8);
    }

    private int Waiting
    {
        get
        {
            lock (waiting)
            {
                return waiting.Count;
            }
        }
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
