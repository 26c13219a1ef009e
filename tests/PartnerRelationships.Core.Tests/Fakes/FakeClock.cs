using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>A clock that stands still until somebody waits; waiting moves it at once. Who waits for long waits until they are told to stop.</summary>
internal sealed class FakeClock : IClock
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (delay >= Long)
        {
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        lock (Waits)
        {
            Waits.Add(delay);
            Now += delay;
        }

        return Task.CompletedTask;
    }

    public void Advance(TimeSpan by)
    {
        lock (Waits)
        {
            Now += by;
        }
    }
}
