using System;
using System.Collections.Concurrent;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>Notes what it is reported the wire, by the work that began while it watched.</summary>
internal sealed class WireNotes : IWireWatcher, IDisposable
{
    public WireNotes() => WireWatch.Set(this);

    public bool WantsRequests { get; init; }

    public bool WantsHeaders { get; init; }

    public ConcurrentQueue<WireWait> Waited { get; } = new();

    public ConcurrentQueue<WireRequest> Requests { get; } = new();

    public void Waits(WireWait wait) => Waited.Enqueue(wait);

    public void Asked(WireRequest request) => Requests.Enqueue(request);

    public void Dispose() => WireWatch.Set(null);
}
