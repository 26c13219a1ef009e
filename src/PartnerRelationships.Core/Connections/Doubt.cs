using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Connections;

/// <summary>Sends a change until its result is known: if there was no answer, the service is queried, and only what has not
/// happened is sent again, under the same id.</summary>
internal sealed class Doubt(IClock clock)
{
    // A person waits for as long; a service that asks for more is left alone, and the next run asks.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly double[] SecondsBeforeRepeating = [0.5, 1, 2, 4, 8, 15, 15];

    /// <summary>How often no answer came.</summary>
    public int Count { get; private set; }

    /// <summary>What was heard instead of an answer, last; null when every answer came.</summary>
    public PartnerRelationshipsException? Last { get; private set; }

    /// <summary>Whether the result of the request is unknown.</summary>
    public static bool Is(PartnerRelationshipsException error) =>
        error is UnreachableException or MalformedAnswerException or RemoteServiceException { Fault.Status: 408 or >= 500 };

    /// <summary>Sends.</summary>
    /// <param name="send">Sends once, always under the same id.</param>
    /// <param name="hasHappened">Asks the service whether it was carried out.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The answer; null when none came, and the service shows that it was carried out.</returns>
    /// <exception cref="PartnerRelationshipsException">It was refused, or (see <see cref="Is"/>) its result stays unknown.</exception>
    public async Task<T?> SettleAsync<T>(Func<Task<T>> send, Func<Task<bool>> hasHappened, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            try
            {
                return await send().ConfigureAwait(false);
            }
            catch (PartnerRelationshipsException error) when (Is(error))
            {
                Last = error;
                var asked = IsHopeless(error) ? null : error.Fault?.RetryAfter;
                await WaitAsync(error, asked, Count + 2, cancellationToken).ConfigureAwait(false);
                if (await hasHappened().ConfigureAwait(false))
                {
                    return null;
                }

                if (Count == SecondsBeforeRepeating.Length || IsHopeless(error))
                {
                    throw;
                }

                var own = TimeSpan.FromSeconds(SecondsBeforeRepeating[Count++]);
                await WaitAsync(error, asked is null ? own : own - asked, Count + 1, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Sending it again would meet the same, or come before the service wants it.
    private static bool IsHopeless(PartnerRelationshipsException error) => error.ErrorId == "AnswerTooLarge" || error.Fault?.RetryAfter > LongestWait;

    private async Task WaitAsync(PartnerRelationshipsException error, TimeSpan? wait, int next, CancellationToken cancellationToken)
    {
        if (wait > TimeSpan.Zero)
        {
            WireWatch.Current?.Waits(new WireWait(error.Message, wait.Value) { Try = next, Until = clock.Now + wait.Value });
            await clock.DelayAsync(wait.Value, cancellationToken).ConfigureAwait(false);
        }
    }
}
