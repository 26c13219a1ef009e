using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Hands over a list's items in parts, as they are read: the first ones come soon, and a hand-over for each would take longer than reading it.</summary>
internal sealed class PageParts<T>(IResultSink<T> sink)
{
    private const int LargestPart = 64;

    // What a command may have read ahead of its reader: a page has 500 (contract §5.1), so the reader has at least come to the end of the one before.
    private const int Enough = 192;
    private readonly List<T> read = new(LargestPart);
    private int part = 8;
    private int missing;
    private Action enough = static () => { };

    /// <summary>Begins a page.</summary>
    /// <param name="enough">Is called when so much of a long one has been handed over that its reader wants more than the page before.</param>
    public void Begin(Action enough)
    {
        this.enough = enough;
        missing = Enough;
    }

    public void Add(T item)
    {
        read.Add(item);
        if (read.Count == part)
        {
            HandOver();
        }
    }

    /// <summary>Hands over what is left.</summary>
    public void HandOver()
    {
        T[] items = [.. read];
        read.Clear();
        part = Math.Min(part * 2, LargestPart);
        sink.WriteAll(items);
        if (missing > 0 && (missing -= items.Length) <= 0)
        {
            enough();
        }
    }
}
