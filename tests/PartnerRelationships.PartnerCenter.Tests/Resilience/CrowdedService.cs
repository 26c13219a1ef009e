using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

/// <summary>Processes with many workers each ask a service as fast as they may, in a time that passes at once. Only their paces are real.</summary>
/// <param name="refuse">How long a request has to wait at a time; null lets it through.</param>
/// <param name="processes">How many there are.</param>
/// <param name="workers">How many each has.</param>
/// <param name="tell">Whether they tell each other what they are refused.</param>
internal sealed class CrowdedService(Func<double, double?> refuse, int processes, int workers, bool tell = false)
{
    private const double Answering = 0.006, Between = 0.0005, BetweenLooks = 1, WorthTelling = 2;

    private readonly PriorityQueue<Action, (double, int)> events = new();
    private readonly Random random = new(1);
    private readonly Process[] all = [.. Enumerable.Range(0, processes).Select(_ => new Process())];
    private (Process By, double Until)? told;
    private double now;
    private int order;

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    /// <summary>How many of what was asked were refused.</summary>
    public double Waste => Refused / (double)(Accepted + Refused);

    public override string ToString() => FormattableString.Invariant($"{Accepted} accepted, {Refused} refused ({Waste:0.00 %})");

    /// <summary>So many requests in each window, which follow each other without a gap.</summary>
    public static Func<double, double?> Fixed(int quota, double seconds)
    {
        var (window, used) = (-1, 0);
        return now =>
        {
            if ((int)(now / seconds) != window) (window, used) = ((int)(now / seconds), 0);
            return ++used <= quota ? null : ((window + 1) * seconds) - now;
        };
    }

    /// <summary>So many requests in any stretch of this length.</summary>
    public static Func<double, double?> Sliding(int quota, double seconds)
    {
        var recent = new Queue<double>();
        return now =>
        {
            while (recent.TryPeek(out var oldest) && oldest <= now - seconds) recent.Dequeue();
            if (recent.Count >= quota) return recent.Peek() + seconds - now;
            recent.Enqueue(now);
            return null;
        };
    }

    /// <summary>A few requests now and then, before the others begin: so a session looks that was used by hand.</summary>
    public void AskNowAndThen(int requests)
    {
        for (var request = requests; request > 0; request--) all[0].Pace.Accepted(At(-request));
    }

    public void Run(double seconds)
    {
        foreach (var process in all)
        {
            if (tell) Plan(random.NextDouble() * BetweenLooks, () => Look(process));
            for (var worker = 0; worker < workers; worker++) Plan(random.NextDouble() / 100, () => Approach(process, new Turn()));
        }

        while (events.TryDequeue(out var happens, out var at) && at.Item1 < seconds)
        {
            now = at.Item1;
            happens();
        }
    }

    private static DateTimeOffset At(double seconds) => new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero).AddSeconds(seconds);

    // A timer is late by up to two milliseconds.
    private void Wait(double until, Action then) => Plan(until + (random.NextDouble() / 500), then);

    private void Plan(double at, Action happens) => events.Enqueue(happens, (at, order++));

    private void Approach(Process process, Turn turn)
    {
        if (process.ClosedUntil > now)
        {
            Wait(process.ClosedUntil, () => Approach(process, turn));
            return;
        }

        if (turn.Wave != process.Wave) (turn.Wave, turn.Due) = (process.Wave, now + process.Pace.TakeTurn(At(now)).TotalSeconds);
        if (turn.Due > now) Wait(turn.Due, () => Approach(process, turn));
        else Plan(now + (Answering * (0.5 + random.NextDouble())), () => Answer(process, process.Wave));
    }

    private void Answer(Process process, int wave)
    {
        if (refuse(now) is { } left) Refuse(process, wave, Math.Ceiling(left));
        else
        {
            Accepted++;
            process.Pace.Accepted(At(now));
        }

        Plan(now + Between, () => Approach(process, new Turn()));
    }

    private void Refuse(Process process, int wave, double wait)
    {
        Refused++;
        process.ClosedUntil = Math.Max(process.ClosedUntil, now + wait);
        if (wave != process.Wave) return;
        process.Wave++;
        process.Pace.Exceeded(At(now), TimeSpan.FromSeconds(wait));
        if (wait > WorthTelling) told = (process, now + wait);
    }

    private void Look(Process process)
    {
        if (told is { } other && other.By != process && other.Until > now)
        {
            process.Pace.Share(At(now));
            if (process.ClosedUntil <= now)
            {
                process.Wave++;
                process.Pace.Exceeded(At(now), TimeSpan.FromSeconds(other.Until - now));
            }

            process.ClosedUntil = Math.Max(process.ClosedUntil, other.Until);
        }

        Plan(now + BetweenLooks, () => Look(process));
    }

    private sealed class Process
    {
        public Pace Pace { get; } = new();

        public int Wave { get; set; }

        public double ClosedUntil { get; set; } = double.MinValue;
    }

    private sealed class Turn
    {
        public int Wave { get; set; } = -1;

        public double Due { get; set; }
    }
}
