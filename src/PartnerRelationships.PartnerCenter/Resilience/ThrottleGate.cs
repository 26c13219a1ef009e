using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>One budget of the service: how many requests may be in progress, when none may leave, and at what pace they do.</summary>
internal sealed class ThrottleGate(TimeProvider time)
{
    private const double MostAtOnce = 64;
    private const int MostDoublings = 6;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private readonly object door = new();
    private readonly Queue<TaskCompletionSource<bool>> outside = new();
    private readonly Pace pace = new();
    private double limit = MostAtOnce;
    private int underWay;
    private int wave;
    private int refusalsInARow;
    private DateTimeOffset closedUntil;

    /// <summary>How many requests may be in progress at once.</summary>
    public int Limit => Locked(() => (int)limit);

    /// <summary>When the gate opens; in the past while it is open.</summary>
    public DateTimeOffset ClosedUntil => Locked(() => closedUntil);

    /// <summary>Waits for a turn.</summary>
    /// <param name="onClosed">Told before a wait for the gate to open.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The wave that the request belongs to; given back with its outcome.</returns>
    public async Task<int> EnterAsync(Action<DateTimeOffset> onClosed, CancellationToken cancellationToken)
    {
        var turn = new Turn();
        try
        {
            while (true)
            {
                var (wait, room) = Locked(() => Approach(turn));
                if (room is not null)
                {
                    await room.ConfigureAwait(false);
                }
                else if (wait > TimeSpan.Zero)
                {
                    Tell(onClosed);
                    await time.WaitAsync(wait > Shortest ? wait : Shortest, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    return turn.Wave;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch
        {
            // A waiter that gives up may have been released instead of another.
            Locked(CallIn);
            throw;
        }

        (TimeSpan Wait, Task? Room) Approach(Turn taken) => Next(taken, cancellationToken);
    }

    /// <summary>A request was answered, and not refused for being too many.</summary>
    public void Accepted() => Locked(() =>
    {
        pace.Accepted(time.GetUtcNow());
        refusalsInARow = 0;
        limit = Math.Min(MostAtOnce, limit + (1 / limit));
        return Leave();
    });

    /// <summary>A request got no answer.</summary>
    public void Failed() => Locked(Leave);

    /// <summary>A request was one too many: the gate closes, for everybody.</summary>
    /// <param name="entered">The wave that the request belonged to. What its companions hear is no news.</param>
    /// <param name="wait">How long the service asks to wait; null when it did not say.</param>
    /// <returns>Whether it is news.</returns>
    public bool Throttled(int entered, TimeSpan? wait) => Locked(() =>
    {
        var isNews = entered == wave;
        var pause = wait > TimeSpan.Zero ? wait.Value : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(refusalsInARow, MostDoublings)));
        if (isNews)
        {
            refusalsInARow++;
        }

        Close(time.GetUtcNow(), pause, isNews);
        Leave();
        return isNews;
    });

    /// <summary>A request of another process was one too many: the gate closes here, too. While it is closed, that is no news.</summary>
    /// <param name="wait">How long the service refuses.</param>
    public void ThrottledElsewhere(TimeSpan wait) => Locked(() =>
    {
        var now = time.GetUtcNow();
        pace.Share(now);
        return Close(now, wait, isNews: closedUntil <= now);
    });

    private bool Close(DateTimeOffset now, TimeSpan pause, bool isNews)
    {
        if (isNews)
        {
            wave++;
            limit = Math.Max(1, limit / 2);
            pace.Exceeded(now, pause);
        }

        closedUntil = closedUntil > now + pause ? closedUntil : now + pause;
        return isNews;
    }

    private (TimeSpan Wait, Task? Room) Next(Turn turn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (closedUntil > now)
        {
            return (closedUntil - now, null);
        }

        if (turn.Wave != wave)
        {
            (turn.Wave, turn.Due) = (wave, now + pace.TakeTurn(now));
        }

        if (turn.Due > now)
        {
            return (turn.Due - now, null);
        }

        if (underWay >= (int)limit)
        {
            return (TimeSpan.Zero, WaitOutsideAsync(cancellationToken));
        }

        underWay++;
        return (TimeSpan.Zero, null);
    }

    private async Task WaitOutsideAsync(CancellationToken cancellationToken)
    {
        var called = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        outside.Enqueue(called);
        using var registration = cancellationToken.Register(() => called.TrySetCanceled());
        await called.Task.ConfigureAwait(false);
    }

    private bool Leave()
    {
        underWay--;
        return CallIn();
    }

    private bool CallIn()
    {
        for (var room = (int)limit - underWay; room > 0 && outside.Count > 0;)
        {
            room -= outside.Dequeue().TrySetResult(true) ? 1 : 0;
        }

        return true;
    }

    private void Tell(Action<DateTimeOffset> onClosed)
    {
        var until = ClosedUntil;
        if (until > time.GetUtcNow())
        {
            onClosed(until);
        }
    }

    private T Locked<T>(Func<T> work)
    {
        lock (door)
        {
            return work();
        }
    }

    private sealed class Turn
    {
        public int Wave { get; set; } = -1;

        public DateTimeOffset Due { get; set; }
    }
}
