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

    // But what other processes are refused as well is a budget, however small this one's share of it is.
    private static readonly TimeSpan Sharing = TimeSpan.FromHours(1);

    // What a window leaves unspent is lost, and spending a little too fast costs one refusal: so the pace rises while nothing is refused,
    // by this share until the time is over in which the budget was last spent,
    private const double Reach = 0.05, ShortReach = 0.02;

    // and then by this factor in each such time: the budget has grown (contract §4.4).
    private const double Regrowth = 8;
    private const double MostTerms = 12;

    // Refused for a moment after going on for long: the pace was only a little too fast, and more is tried later.
    private const double Retreat = 0.98, Worst = 0.9;
    private const double LongRun = 5;
    private static readonly TimeSpan LongestTerm = TimeSpan.FromMinutes(1);

    // Curbs the sum of what a late sleeper may make up for.
    private static readonly TimeSpan Credit = TimeSpan.FromMilliseconds(500);

    // A wait is reported in whole seconds, rounded up.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(500);

    // After one that is longer than this the new budget has been there for as long as was rounded up.
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(2);
    private readonly Acceptances accepted = new();
    private double? learned;
    private double reach = Reach;
    private TimeSpan term;
    private DateTimeOffset learnedAt;
    private DateTimeOffset nextTurn;
    private DateTimeOffset sharedUntil;
    private int acceptedUnpaced;

    /// <summary>Requests per second; null while nothing is known.</summary>
    public double? Rate(DateTimeOffset now) => learned * Growth(Math.Max((now - learnedAt).TotalSeconds, 0) / term.TotalSeconds);

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
    public void Accepted(DateTimeOffset now) => accepted.Add(now);

    /// <summary>Other processes are refused, too.</summary>
    public void Share(DateTimeOffset now) => sharedUntil = now + Sharing;

    /// <summary>A request was too much; the next one may come after the wait.</summary>
    public void Exceeded(DateTimeOffset now, TimeSpan wait)
    {
        if (accepted.Count >= EnoughToLearn)
        {
            Learn(now, wait);
        }

        learnedAt = now + wait;
        nextTurn = wait > ShortWait ? learnedAt - Rounding : learnedAt;
        accepted.Clear();
    }

    private void Learn(DateTimeOffset now, TimeSpan wait)
    {
        var (best, span) = accepted.Best(now, wait > Rounding ? wait - Rounding : wait);
        if (learned is not null && now >= sharedUntil && accepted.Count < Helpful && accepted.Count < 2 * acceptedUnpaced)
        {
            learned = null;
        }
        else if (Rate(now) is { } rate && (now - learnedAt).TotalSeconds > wait.TotalSeconds * LongRun)
        {
            var patience = TimeSpan.FromTicks(Math.Min(2 * Math.Max(span.Ticks, term.Ticks), LongestTerm.Ticks));
            (learned, reach) = (Math.Max(Math.Min(best, rate * Retreat), best * Worst), ShortReach);
            term = span > patience ? span : patience;
        }
        else
        {
            acceptedUnpaced = learned is null ? accepted.Count : acceptedUnpaced;
            (learned, reach, term) = (best, Reach, span);
        }
    }

    private double Growth(double terms) => terms < 1 ? 1 + (reach * terms) : (1 + reach) * Math.Pow(Regrowth, Math.Min(terms, MostTerms) - 1);
}
