using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Hands results from a worker to the pipeline's thread; holds the worker back while the pipeline is busy.</summary>
internal sealed class PipelineSink<T>(ResultQueue results) : IPageSink<T>
    where T : class
{
    public void Write(T item) => results.Add(item);

    public void WritePage(IReadOnlyList<T> page) => results.AddPage(page);
}
