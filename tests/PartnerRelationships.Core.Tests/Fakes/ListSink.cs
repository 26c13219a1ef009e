using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

internal sealed class ListSink<T> : IResultSink<T>
{
    public List<T> Items { get; } = [];

    public void Write(T item)
    {
        lock (Items)
        {
            Items.Add(item);
        }
    }
}
