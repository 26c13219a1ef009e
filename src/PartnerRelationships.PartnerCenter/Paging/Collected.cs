using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>Keeps everything that comes.</summary>
internal sealed class Collected<T> : IResultSink<T>
{
    public List<T> Items { get; } = [];

    public void Write(T item) => Items.Add(item);
}
