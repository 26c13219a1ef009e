using System;
using System.Threading;
using Microsoft.Extensions.Time.Testing;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>A clock that jumps to the end of every wait as soon as somebody waits. Time-outs go off only when it passes them.</summary>
internal sealed class ImpatientTime : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var due = GetUtcNow() + dueTime;
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (state is not CancellationTokenSource)
        {
            ThreadPool.QueueUserWorkItem(_ => JumpTo(due));
        }

        return timer;
    }

    private void JumpTo(DateTimeOffset due)
    {
        lock (this)
        {
            var ahead = due - GetUtcNow();
            if (ahead > TimeSpan.Zero)
            {
                Advance(ahead);
            }
        }
    }
}
