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
    public IReadOnlyList<T> Items => items;

    /// <inheritdoc/>
    public void Write(T item)
    {
        items.Add(item);
        if (items.Count == most)
        {
            throw new OperationCanceledException();
        }
    }
}

/// <summary>The first few of what is produced.</summary>
internal static class FirstFew
{
    /// <summary>What comes until there is enough, or the time is over: what is there by then serves.</summary>
    public static async Task<IReadOnlyList<T>> OfAsync<T>(int most, Func<IResultSink<T>, Task> produce)
    {
        var found = new FirstFew<T>(most);
        try
        {
            await produce(found).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // One or the other.
        }

        return found.Items;
    }
}
