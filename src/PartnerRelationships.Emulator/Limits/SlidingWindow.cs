using System;
using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Emulator.Limits;

/// <summary>So many requests in any stretch of this length.</summary>
internal sealed class SlidingWindow(int perMinute, int? seconds, TimeProvider time) : IWindow
{
    private readonly Lock gate = new();
    private readonly TimeSpan length = TimeSpan.FromSeconds(seconds ?? RateWindow.SecondsFor(perMinute));
    private readonly Queue<long> recent = new();

    private double Quota => Math.Max(1, Math.Floor(perMinute * length.TotalMinutes));

    /// <inheritdoc/>
    public TimeSpan? TryTake()
    {
        lock (gate)
        {
            while (recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= length) recent.Dequeue();
            if (recent.Count >= Quota) return length - time.GetElapsedTime(recent.Peek());
            recent.Enqueue(time.GetTimestamp());
            return null;
        }
    }
}
