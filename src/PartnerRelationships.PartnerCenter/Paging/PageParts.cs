using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Hands over a page's items in parts, as they are read: the first ones come soon, and a hand-over for each would take longer than reading it.</summary>
internal sealed class PageParts<T>(IResultSink<T> sink)
{
    private const int Part = 64;
    private readonly List<T> read = new(Part);

    public void Add(T item)
    {
        read.Add(item);
        if (read.Count == Part)
        {
            HandOver();
        }
    }

    /// <summary>Hands over what is left.</summary>
    public void HandOver()
    {
        T[] part = [.. read];
        read.Clear();
        sink.WriteAll(part);
    }
}
