using System;
using System.Threading;

namespace PartnerRelationships.Emulator.Limits;

/// <summary>So many requests in each window; windows follow each other without a gap from the first request on.</summary>
/// <remarks>The service counts in minutes. A scaled limit gets shorter windows, but none so short that it holds fewer than
/// <see cref="LeastQuota"/> requests: one refusal of each of sixteen workers is then less than a hundredth of what was asked,
/// and the seconds that Retry-After rounds up cost nothing, because what a window allows can be used in any part of it.</remarks>
internal sealed class RateWindow : IWindow
{
    private const int Minute = 60, LeastQuota = 2000;

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly int perMinute;
    private readonly int seconds;
    private long? origin;
    private long window;
    private long used;

    public RateWindow(int perMinute, int? seconds, TimeProvider time)
    {
        this.perMinute = perMinute;
        this.seconds = seconds ?? SecondsFor(perMinute);
        this.time = time;
    }

    /// <summary>How long a window is that fits a limit.</summary>
    public static int SecondsFor(int perMinute) => Math.Clamp((int)Math.Ceiling((double)Minute * LeastQuota / perMinute), 1, Minute);

    /// <inheritdoc/>
    public TimeSpan? TryTake()
    {
        lock (gate)
        {
            var elapsed = time.GetElapsedTime(origin ??= time.GetTimestamp()).TotalSeconds;
            var current = (long)(elapsed / seconds);
            if (current != window) (window, used) = (current, 0);
            if (used >= Quota(current)) return TimeSpan.FromSeconds(((current + 1) * seconds) - elapsed);
            used++;
            return null;
        }
    }

    // What the limit allows up to the end of a window less what it allowed before: fractions are carried over.
    private long Quota(long index) => Math.Max(1, Until(index + 1) - Until(index));

    private long Until(long index) => index * seconds * perMinute / Minute;
}
