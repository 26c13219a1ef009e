using System;

namespace PartnerRelationships.Core.Connections;

/// <summary>Tells when a connection waits because the service asked for it (contract §4.4).</summary>
public interface IThrottleNotices
{
    /// <summary>A request begins to wait. Raised on any thread, once per request that waits.</summary>
    event EventHandler<ThrottleEventArgs> Waiting;
}
