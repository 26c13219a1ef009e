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

/// <summary>What is known of clocks that are not this machine's.</summary>
public static class OtherClocks
{
    /// <summary>What the clocks of two honest machines may differ by.</summary>
    public static readonly TimeSpan Difference = TimeSpan.FromMinutes(5);
}

/// <summary>The machine's time.</summary>
public sealed class SystemClock : IClock
{
#pragma warning disable RS0030 // This is the one place that may read the machine's time.
    /// <inheritdoc/>
    public DateTimeOffset Now => DateTimeOffset.UtcNow;
#pragma warning restore RS0030

    /// <inheritdoc/>
    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, cancellationToken);
}
