using System;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>Learns from refusals how many requests per second a budget bears, and spreads them. No lock of its own.</summary>
internal sealed class Pace
{
    // Fewer say nothing about a budget: somebody else may have spent it.
    private const int EnoughToLearn = 20;

    // A pace that fits a budget lets hundreds pass. One that is refused sooner, and after no more than without it, has not helped:
    // the service then refuses for other reasons, and going slower would only go on forever.
    private const int Helpful = 200;

    // When one second goes over a learned rate, it was only a little too fast.
    private const double Retreat = 0.985;
    private const double LongRun = 5;

    // Curbs the sum of what a late sleeper may make up for.
    private static readonly TimeSpan Credit = TimeSpan.FromMilliseconds(500);

    // A wait is reported in whole seconds, rounded up.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1);
    private double? learned;
    private DateTimeOffset learnedAt;
    private DateTimeOffset nextTurn;
    private DateTimeOffset lastAccepted;
    private TimeSpan busy;
    private int accepted;
    private int acceptedUnpaced;

    /// <summary>Requests per second; null while nothing is known.</summary>
    public double? Rate(DateTimeOffset now) => learned * Growth(now - learnedAt);

    /// <summary>Takes the next turn, and returns the time until then.</summary>
    public TimeSpan TakeTurn(DateTimeOffset now)
    {
        if (Rate(now) is not { } rate)
        {
            return TimeSpan.Zero;
        }

        var turn = nextTurn > now - Credit ? nextTurn : now - Credit;
        nextTurn = turn + TimeSpan.FromSeconds(1 / rate);
        return turn > now ? turn - now : TimeSpan.Zero;
    }

    /// <summary>A request was accepted.</summary>
    public void Accepted(DateTimeOffset now)
    {
        // Idle time is no sign of a small budget.
        var gap = now - lastAccepted;
        busy += gap < LongestGap ? gap : LongestGap;
        lastAccepted = now;
        accepted++;
    }

    /// <summary>A request was too much; the next one may come after the wait.</summary>
    public void Exceeded(DateTimeOffset now, TimeSpan wait)
    {
        if (accepted >= EnoughToLearn)
        {
            learned = Rate(now) is { } rate ? Corrected(rate, wait) : Seen(wait);
        }

        learnedAt = nextTurn = lastAccepted = now + wait;
        busy = TimeSpan.Zero;
        accepted = 0;
    }

    private double? Corrected(double rate, TimeSpan wait) =>
        accepted < Helpful && accepted < 2 * acceptedUnpaced ? null
        : busy.TotalSeconds > wait.TotalSeconds * LongRun ? Math.Max(PerSecond(wait), rate * Retreat)
        : PerSecond(wait);

    private double Seen(TimeSpan wait)
    {
        acceptedUnpaced = accepted;
        return PerSecond(wait);
    }

    private double PerSecond(TimeSpan wait) => accepted / (busy + (wait > Rounding ? wait - Rounding : wait)).TotalSeconds;

    // Careful in the first minute after a refusal, bold after ten: budgets change (contract §4.4).
    private static double Growth(TimeSpan since)
    {
        var minutes = Math.Min(Math.Max(since.TotalMinutes, 0), 15);
        return Math.Exp(0.02 * minutes * minutes);
    }
}
