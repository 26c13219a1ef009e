using System;

namespace PartnerRelationships.Core.Connections;

/// <summary>Tells when a connection waits because the service asked for it (contract §4.4).</summary>
public interface IThrottleNotices
{
    /// <summary>A request begins to wait. Raised on any thread, once per request that waits.</summary>
    event EventHandler<ThrottleEventArgs> Waiting;
}

/// <summary>The service asked to slow down.</summary>
/// <param name="until">When the next request leaves.</param>
/// <param name="wait">How long that is from now.</param>
public sealed class ThrottleEventArgs(DateTimeOffset until, TimeSpan wait) : EventArgs
{
    /// <summary>When the next request leaves.</summary>
    public DateTimeOffset Until => until;

    /// <summary>How long that is from now.</summary>
    public TimeSpan Wait => wait;
}
