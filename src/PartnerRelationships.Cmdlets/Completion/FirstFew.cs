using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Keeps what comes until there is enough of it.</summary>
/// <param name="most">How much is enough.</param>
internal sealed class FirstFew<T>(int most = int.MaxValue) : IResultSink<T>
{
    private readonly List<T> items = [];

    /// <summary>What has come.</summary>
    public IReadOnlyList<T> Items
    {
        get
        {
            lock (items)
            {
                return [.. items];
            }
        }
    }

    /// <summary>Has it filled: until there is enough, or the time is over. What has come by then serves.</summary>
    public async Task FillAsync(Func<Task> produce)
    {
        try
        {
            await produce().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // One or the other.
        }
    }

    /// <inheritdoc/>
    public void Write(T item)
    {
        lock (items)
        {
            items.Add(item);
            if (items.Count == most)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
