using System.Collections.Concurrent;
using System.Threading;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Commands;

/// <summary>Hands results from a worker to the pipeline's thread; holds the worker back while the pipeline is busy.</summary>
internal sealed class PipelineSink<T>(BlockingCollection<object> results, CancellationToken cancellationToken) : IResultSink<T>
    where T : class
{
    public void Write(T item) => results.Add(item, cancellationToken);
}
