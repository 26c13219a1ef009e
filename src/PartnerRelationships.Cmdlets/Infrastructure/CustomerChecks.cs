using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Commands;

/// <summary>Work on customers that goes on behind the pipeline: so many requests under way at once, whichever customers they are for. Used by the pipeline's
/// thread alone.</summary>
/// <param name="requests">How many requests may be under way.</param>
/// <param name="work">What is done for a customer, within the lanes.</param>
/// <param name="stop">Ends it all.</param>
internal sealed class CustomerChecks<TItem, TResult>(int requests, Func<TItem, RequestLanes, CancellationToken, Task<TResult>> work, CancellationToken stop) : IDisposable
{
    // A customer takes one request at first and two then, and one may have to wait for another: with more customers than lanes none is idle.
    private const int CustomersPerLane = 4;
    private readonly RequestLanes lanes = new(requests);
    private readonly OrderedWork<TItem, TResult> underWay = new(requests * CustomersPerLane);
    private readonly CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop);

    /// <summary>Begins with a customer.</summary>
    public void Begin(TItem item) => underWay.Add(item, Task.Run(() => work(item, lanes, cancellation.Token), cancellation.Token));

    /// <summary>Takes out the oldest, as <see cref="OrderedWork{TItem, TResult}.TryTake"/> does.</summary>
    public bool TryTake(bool all, out TItem item, out Task<TResult> result) => underWay.TryTake(all, out item, out result);

    /// <summary>Cancels what is under way, and waits until nothing is.</summary>
    public void Dispose()
    {
        cancellation.Cancel();
        underWay.Abandon();
        cancellation.Dispose();
        lanes.Dispose();
    }
}
