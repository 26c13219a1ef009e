using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Changes that are checked behind the pipeline, asked about on its thread, and carried out behind it: so many requests in progress at once, and each
/// step taken out in the order in which the objects came. Used by the pipeline's thread alone.</summary>
/// <param name="requests">How many requests may be in progress.</param>
/// <param name="pace">Tells how it goes.</param>
/// <param name="watcher">Watches what is sent.</param>
/// <param name="stop">Ends it all.</param>
internal sealed class PlannedChanges<TItem, TPlan, TResult>(int requests, PaceProgress pace, IWireWatcher watcher, CancellationToken stop) : IDisposable
{
    // One that waits for the ledger or for its turn leaves its lane to another.
    private const int ItemsPerLane = 4;
    private readonly OrderedWork<TItem, TPlan> planning = new(requests * ItemsPerLane);
    private readonly OrderedWork<TItem, TResult> changing = new(requests * ItemsPerLane);
    private readonly CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private long done;

    /// <summary>How many requests may be in progress.</summary>
    public RequestLanes Lanes { get; } = new(requests);

    /// <summary>Begins to check an object's change.</summary>
    public void Plan(TItem item, Func<CancellationToken, Task<TPlan>> work) => planning.Add(item, BeginAsync(work));

    /// <summary>Begins to carry out a change that was agreed to.</summary>
    public void Change(TItem item, Func<CancellationToken, Task<TResult>> work) => changing.Add(item, BeginAsync(work));

    /// <summary>Takes out what is due.</summary>
    /// <param name="all">Whether all of it is wanted: nothing more will begin.</param>
    /// <param name="ask">Takes a plan; it may still have to be waited for.</param>
    /// <param name="take">Takes a result; it may still have to be waited for.</param>
    /// <param name="show">Shows progress.</param>
    public void Advance(bool all, Action<TItem, Task<TPlan>> ask, Action<TItem, Task<TResult>> take, Action<ProgressRecord> show)
    {
        while (planning.TryTake(all, out var item, out var plan))
        {
            ask(item, plan);
            Take(all: false, take, show);
        }

        Take(all, take, show);
    }

    /// <summary>Says that the progress is over.</summary>
    public void Finish(Action<ProgressRecord> show) => show(pace.End);

    /// <summary>Cancels what is in progress, and waits until nothing is.</summary>
    public void Dispose()
    {
        cancellation.Cancel();
        planning.Abandon();
        changing.Abandon();
        cancellation.Dispose();
        Lanes.Dispose();
    }

    private void Take(bool all, Action<TItem, Task<TResult>> take, Action<ProgressRecord> show)
    {
        while (changing.TryTake(all, out var item, out var result))
        {
            take(item, result);
            if (pace.Tell(++done) is { } progress)
            {
                show(progress);
            }
        }
    }

    private Task<T> BeginAsync<T>(Func<CancellationToken, Task<T>> work) => Task.Run(
        () =>
        {
            WireWatch.Set(watcher);
            return work(cancellation.Token);
        },
        cancellation.Token);
}
