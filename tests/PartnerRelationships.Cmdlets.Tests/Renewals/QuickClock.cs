using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>The one time of the service and of everybody who works on it. It stands still until somebody waits, and goes on faster than that; who waits for long waits until told to stop.</summary>
internal sealed class QuickClock : IClock
{
    private const int Pace = 20;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return field;
            }
        }
        private set;
    } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (delay >= Long)
        {
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        Advance(delay * Pace);
        return Task.CompletedTask;
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            Now += by;
        }
    }
}
