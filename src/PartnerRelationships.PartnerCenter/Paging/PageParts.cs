using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Hands over a list's items in parts, as they are read: the first ones come soon, and a hand-over for each would take longer than reading it.</summary>
internal sealed class PageParts<T>(IResultSink<T> sink)
{
    private const int LargestPart = 64;

    // Of a page of the service, which has 500 (contract §5.1).
    private const int Half = 250;
    private readonly List<T> read = new(LargestPart);
    private int part = 8;
    private int untilHalf;
    private Action halfWay = static () => { };

    /// <summary>Begins a page.</summary>
    /// <param name="halfWay">Is called when half of a long one has been handed over.</param>
    public void Begin(Action halfWay)
    {
        this.halfWay = halfWay;
        untilHalf = Half;
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
        if (untilHalf > 0 && (untilHalf -= items.Length) <= 0)
        {
            halfWay();
        }
    }
}
