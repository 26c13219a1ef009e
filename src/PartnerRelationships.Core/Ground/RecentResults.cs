using System;
using System.Collections.Concurrent;
using System.Threading;

namespace PartnerRelationships.Core.Ground;

/// <summary>Results for keys that were asked for recently. It holds a bounded number of them: once full, it is emptied and fills again.</summary>
/// <param name="capacity">How many it holds at most, or a few more while several threads add at once.</param>
internal sealed class RecentResults<TKey, TResult>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TResult> results = new();
    private int held;

    /// <summary>The result for a key. What <paramref name="make"/> throws is not kept.</summary>
    public TResult Get(TKey key, Func<TKey, TResult> make)
    {
        if (results.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = make(key);

        // Counted here: the dictionary takes all its locks to say how many it holds.
        if (Interlocked.Increment(ref held) > capacity)
        {
            results.Clear();
            held = 1;
        }

        return results[key] = made;
    }
}
