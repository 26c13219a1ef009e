using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Ground;

/// <summary>Time, and waiting for it; injected, so that tests decide both.</summary>
public interface IClock
{
    /// <summary>The present moment, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Waits.</summary>
    Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken);
}
