using System.Collections.Generic;
using System.Threading.Tasks;

namespace PartnerRelationships.Commands;

/// <summary>Background work beside the pipeline while more input arrives: a limited amount at once, with results in input order.
/// Used by the pipeline's thread alone.</summary>
/// <param name="limit">How much may be in progress.</param>
internal sealed class OrderedWork<TItem, TResult>(int limit)
{
    private readonly Queue<(TItem Item, Task<TResult> Work)> underWay = new();

    /// <summary>Adds work that has begun.</summary>
    public void Add(TItem item, Task<TResult> work) => underWay.Enqueue((item, work));

    /// <summary>Takes out the oldest: when it is done, when there is no room for more, or when all of it is wanted.</summary>
    /// <returns>Whether there was one to take. Its work may still have to be waited for.</returns>
    public bool TryTake(bool all, out TItem item, out Task<TResult> work)
    {
        var isDue = underWay.Count > 0 && (all || underWay.Count >= limit || underWay.Peek().Work.IsCompleted);
        (item, work) = isDue ? underWay.Dequeue() : default;
        return isDue;
    }

    /// <summary>Waits until nothing is in progress, whatever the outcome.</summary>
    public void Abandon()
    {
        foreach (var (_, work) in underWay)
        {
            Blocking.WaitQuietly(work);
        }

        underWay.Clear();
    }
}
