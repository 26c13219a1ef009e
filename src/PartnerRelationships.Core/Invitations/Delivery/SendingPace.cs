using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>How fast mails leave: no more in any minute than was said, and after a server asked for it with a rest first and more slowly from then on.
/// The observer is informed about waits.</summary>
/// <param name="clock">Time.</param>
/// <param name="maximumPerMinute">How many may leave in a minute; null for as many as the server takes.</param>
internal sealed class SendingPace(IClock clock, int? maximumPerMinute)
{
    /// <summary>How often a server is asked again that says it is too fast.</summary>
    public const int MostTries = 6;

    // What Exchange Online takes of a mailbox: a server that was asked for more is likely to have a limit of that kind.
    private const int Slow = 30;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);
    private readonly Queue<DateTimeOffset> left = new();
    private int? limit = maximumPerMinute;

    /// <summary>Whether a rest that a server asks for is one that a command waits for; null if it says none.</summary>
    public static bool CanWait(TimeSpan? asked) => asked is null || asked <= LongestRest;

    /// <summary>Waits until the next mail may leave.</summary>
    public async Task TurnAsync(CancellationToken cancellationToken)
    {
        while (limit is { } most && left.Count >= most)
        {
            await WaitAsync($"No more than {most} mails leave in a minute.", left.Dequeue() + Minute, nextTry: null, cancellationToken).ConfigureAwait(false);
        }

        left.Enqueue(clock.Now);
    }

    /// <summary>Rests because the server asked for it, each time for longer.</summary>
    /// <param name="reason">What it said.</param>
    /// <param name="refusals">How often it has said so of this mail.</param>
    /// <param name="asked">How long a rest it asked for; null if it did not say.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public Task RestAsync(string reason, int refusals, TimeSpan? asked, CancellationToken cancellationToken)
    {
        limit = limit is { } most ? Math.Max(1, Math.Min(Slow, most / 2)) : Slow;
        while (left.Count > limit)
        {
            left.Dequeue();
        }

        var rest = TimeSpan.FromTicks(Math.Max(asked?.Ticks ?? 0, Math.Min(LongestRest.Ticks, FirstRest.Ticks << (refusals - 1))));
        return WaitAsync(reason, clock.Now + rest, refusals + 1, cancellationToken);
    }

    // In steps, so that the progress shows that it continues.
    private async Task WaitAsync(string reason, DateTimeOffset until, int? nextTry, CancellationToken cancellationToken)
    {
        while (until - clock.Now is var rest && rest > TimeSpan.Zero)
        {
            WireWatch.Current?.Waits(new WireWait(reason, rest) { Until = until, Try = nextTry });
            await clock.DelayAsync(rest < Step ? rest : Step, cancellationToken).ConfigureAwait(false);
        }
    }
}
