using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Hands over a list's items in parts, as they are read: the first ones come soon, and a hand-over for each would take longer than reading it.</summary>
internal sealed class PageParts<T>(IResultSink<T> sink)
{
    private const int LargestPart = 64;
    private readonly List<T> read = new(LargestPart);
    private int part = 8;

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
    }
}
