using System;
using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Commands;

/// <summary>Hands results from workers to the pipeline's thread, many at once where many come at once: two threads that fight for a lock
/// over each of 50,000 results need longer for that than for reading them.</summary>
internal sealed class ResultQueue : IDisposable
{
    // Together less than a page: a reader that stops early has not let the page after the next one be asked for.
    private const int Ahead = 192;
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
            Append(result);
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
                while (next < page.Count && waiting.Count < Ahead)
                {
                    Append(page[next++]);
                }
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
                Append(news);
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

    private void Append(object result)
    {
        waiting.Enqueue(result);
        if (waiting.Count == 1)
        {
            Monitor.PulseAll(gate);
        }
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
