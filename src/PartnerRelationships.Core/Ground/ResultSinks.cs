using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Ground;

/// <summary>Takes results as they come. May hold the caller back while its reader is busy.</summary>
/// <typeparam name="T">What comes.</typeparam>
public interface IResultSink<in T>
{
    /// <summary>Hands over one result.</summary>
    /// <exception cref="System.OperationCanceledException">The reader has stopped; stop producing.</exception>
    void Write(T item);
}

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

/// <summary>Does something with everything that comes.</summary>
internal sealed class ActionSink<T>(Action<T> take) : IResultSink<T>
{
    /// <inheritdoc/>
    public void Write(T item) => take(item);
}
