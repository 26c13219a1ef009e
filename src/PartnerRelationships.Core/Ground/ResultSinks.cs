using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Ground;

/// <summary>Takes results as they come. May hold the caller back while its reader is busy.</summary>
/// <typeparam name="T">What comes.</typeparam>
public interface IResultSink<in T>
{
    /// <summary>Hands over one result.</summary>
    /// <exception cref="System.OperationCanceledException">The reader has stopped; stop producing.</exception>
    void Write(T item);
}

/// <summary>Takes what comes together at once as well: one hand-over for a page, not one for each of its rows.</summary>
/// <typeparam name="T">What comes.</typeparam>
public interface IPageSink<in T> : IResultSink<T>
{
    /// <summary>Hands over a page of results.</summary>
    /// <exception cref="System.OperationCanceledException">The reader has stopped; stop producing.</exception>
    void WritePage(IReadOnlyList<T> page);
}

/// <summary>What every sink can do with pages.</summary>
public static class PageSinks
{
    /// <summary>A sink that lets only some pass to this one.</summary>
    public static IResultSink<T> Only<T>(this IResultSink<T> sink, Func<T, bool> isWanted)
        where T : class => new PickingSink<T, T>(sink, item => isWanted(item) ? item : null);

    /// <summary>Hands over a page, one by one where the sink takes no pages.</summary>
    public static void WriteAll<T>(this IResultSink<T> sink, IReadOnlyList<T> page)
    {
        if (sink is IPageSink<T> pages)
        {
            pages.WritePage(page);
            return;
        }

        foreach (var item in page)
        {
            sink.Write(item);
        }
    }
}

/// <summary>Keeps everything that comes; for results that are few, or needed together.</summary>
/// <typeparam name="T">What comes.</typeparam>
public sealed class CollectingSink<T> : IResultSink<T>
{
    private readonly List<T> items = [];

    /// <summary>What has come, in its order.</summary>
    public IReadOnlyList<T> Items => items;

    /// <inheritdoc/>
    public void Write(T item) => items.Add(item);
}

/// <summary>Hands on what becomes of everything that comes, in pages where it comes in pages.</summary>
/// <param name="next">Takes it.</param>
/// <param name="pick">What becomes of a thing; null for what nobody wants.</param>
/// <typeparam name="T">What comes.</typeparam>
/// <typeparam name="TPicked">What is handed on.</typeparam>
public sealed class PickingSink<T, TPicked>(IResultSink<TPicked> next, Func<T, TPicked?> pick) : IPageSink<T>
    where TPicked : class
{
    /// <inheritdoc/>
    public void Write(T item)
    {
        if (pick(item) is { } picked)
        {
            next.Write(picked);
        }
    }

    /// <inheritdoc/>
    public void WritePage(IReadOnlyList<T> page) => next.WriteAll([.. page.Select(pick).OfType<TPicked>()]);
}

/// <summary>Does something with everything that comes.</summary>
/// <param name="take">What.</param>
/// <typeparam name="T">What comes.</typeparam>
public sealed class ActionSink<T>(Action<T> take) : IResultSink<T>
{
    /// <inheritdoc/>
    public void Write(T item) => take(item);
}
