using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Background work on customers beside the pipeline: so many requests in progress at once, whichever customers they are for. Used by the pipeline's
/// thread alone.</summary>
/// <param name="requests">How many requests may be in progress.</param>
/// <param name="pace">Tells how it goes.</param>
/// <param name="work">What is done for a customer, within the lanes.</param>
/// <param name="watcher">Watches what is sent.</param>
/// <param name="stop">Ends it all.</param>
internal sealed class CustomerChecks<TItem, TResult>(
    int requests, PaceProgress pace, Func<TItem, RequestLanes, CancellationToken, Task<TResult>> work, IWireWatcher watcher, CancellationToken stop) : IDisposable
{
    // A customer takes one request at first and two then, and one may have to wait for another: with more customers than lanes none is idle.
    private const int CustomersPerLane = 4;
    private readonly RequestLanes lanes = new(requests);
    private readonly OrderedWork<TItem, TResult> underWay = new(requests * CustomersPerLane);
    private readonly CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private long done;

    /// <summary>Begins with a customer.</summary>
    public void Begin(TItem item) => underWay.Add(item, Task.Run(
        () =>
        {
            WireWatch.Set(watcher);
            return work(item, lanes, cancellation.Token);
        },
        cancellation.Token));

    /// <summary>Takes out what is due, in its order, as <see cref="OrderedWork{TItem, TResult}.TryTake"/> does.</summary>
    /// <param name="all">Whether all of it is wanted: nothing more will begin.</param>
    /// <param name="take">Takes a result; it may still have to be waited for.</param>
    /// <param name="show">Shows progress.</param>
    public void Advance(bool all, Action<TItem, Task<TResult>> take, Action<ProgressRecord> show)
    {
        while (underWay.TryTake(all, out var item, out var result))
        {
            take(item, result);
            if (pace.Tell(++done) is { } progress)
            {
                show(progress);
            }
        }

        if (all)
        {
            show(pace.End);
        }
    }

    /// <summary>Cancels what is in progress, and waits until nothing is.</summary>
    public void Dispose()
    {
        cancellation.Cancel();
        underWay.Abandon();
        cancellation.Dispose();
        lanes.Dispose();
    }
}
