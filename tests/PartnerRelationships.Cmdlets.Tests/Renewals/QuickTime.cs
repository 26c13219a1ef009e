using System;
using System.Threading;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>The client's time: whoever waits moves the clock, and waits no longer. Time-outs do not go off.</summary>
internal sealed class QuickTime(QuickClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource || dueTime < TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        clock.Advance(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
