using System.Collections.Generic;

namespace PartnerRelationships.Core.Ground;

/// <summary>Keeps everything that comes; for results that are few, or needed together.</summary>
/// <typeparam name="T">What comes.</typeparam>
internal sealed class CollectingSink<T> : IResultSink<T>
{
    private readonly List<T> items = [];

    /// <summary>What has come, in its order.</summary>
    public IReadOnlyList<T> Items => items;

    /// <inheritdoc/>
    public void Write(T item) => items.Add(item);
}
