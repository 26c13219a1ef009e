using System;
using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Commands;

/// <summary>Hands results from workers to the pipeline's thread, many at once where many come at once: two threads that fight for a lock
/// over each of 50,000 results need longer for that than for reading them.</summary>
internal sealed class ResultQueue : IDisposable
{
    // Together less than what must be handed over of a page before the next one is asked for: a reader that stops early has not let the page after the next one be asked for.
    private const int Ahead = 128;
    private const int Part = 64;
    private readonly object gate = new();
    private readonly CancellationToken stopping;
    private readonly CancellationTokenRegistration stop;
    private readonly Queue<object> waiting = new(Ahead);
    private bool isComplete;

    /// <summary>Begins empty.</summary>
    /// <param name="stopping">Ends every wait of a worker.</param>
    public ResultQueue(CancellationToken stopping)
    {
        this.stopping = stopping;
        stop = stopping.Register(() => Change(static () => { }));
    }

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();

    /// <summary>Hands over a result; waits while the reader has enough.</summary>
    /// <exception cref="OperationCanceledException">The reader has stopped.</exception>
    public void Add(object result)
    {
        lock (gate)
        {
            WaitFor(() => waiting.Count < Ahead || stopping.IsCancellationRequested);
            stopping.ThrowIfCancellationRequested();
            Append([result], 0);
        }
    }

    /// <summary>Hands over results that came together, in parts when they are many.</summary>
    /// <exception cref="OperationCanceledException">The reader has stopped.</exception>
    public void AddPage(IReadOnlyList<object> page)
    {
        for (var next = 0; next < page.Count;)
        {
            lock (gate)
            {
                WaitFor(() => waiting.Count <= Ahead - Part || stopping.IsCancellationRequested);
                stopping.ThrowIfCancellationRequested();
                next = Append(page, next);
            }
        }
    }

    /// <summary>Hands over what may be lost: it is when the reader has enough, or nobody reads any more.</summary>
    public void Hint(object news)
    {
        lock (gate)
        {
            if (waiting.Count < Ahead && !isComplete)
            {
                Append([news], 0);
            }
        }
    }

    /// <summary>Says that nothing more comes.</summary>
    public void Complete() => Change(() => isComplete = true);

    /// <summary>Everything that comes, as it comes, until the end.</summary>
    public IEnumerable<object> ReadAll()
    {
        var part = new List<object>(Part);
        while (Take(part))
        {
            foreach (var result in part)
            {
                yield return result;
            }
        }
    }

    private bool Take(List<object> part)
    {
        part.Clear();
        lock (gate)
        {
            WaitFor(() => waiting.Count > 0 || isComplete);
            while (waiting.Count > 0 && part.Count < Part)
            {
                part.Add(waiting.Dequeue());
            }

            Monitor.PulseAll(gate);
            return part.Count > 0;
        }
    }

    // As much as the reader may have, and where the rest begins. It is woken when all of it is there: a reader that wakes sooner waits for the lock.
    private int Append(IReadOnlyList<object> results, int next)
    {
        var wasEmpty = waiting.Count == 0;
        while (next < results.Count && waiting.Count < Ahead)
        {
            waiting.Enqueue(results[next++]);
        }

        if (wasEmpty)
        {
            Monitor.PulseAll(gate);
        }

        return next;
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            Monitor.PulseAll(gate);
        }
    }

    private void WaitFor(Func<bool> condition)
    {
        while (!condition())
        {
            Monitor.Wait(gate);
        }
    }
}
