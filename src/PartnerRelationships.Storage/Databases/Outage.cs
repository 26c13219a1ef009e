using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Waits for a ledger that is out of reach, as long as the work in progress has patience, and tells its user.</summary>
internal static class Outage
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Does something with the ledger, again and again while it is out of reach.</summary>
    /// <param name="work">It, once.</param>
    /// <param name="isOutage">Whether an error says that the ledger is out of reach.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    public static async Task<T> OutlastAsync<T>(Func<Task<T>> work, Func<LedgerException, bool> isOutage, CancellationToken cancellationToken)
    {
        if (LedgerPatience.Current is not { } patience)
        {
            return await work().ConfigureAwait(false);
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(patience.Stopping, cancellationToken);
        DateTimeOffset? until = null;
        for (var (attempt, pause) = (2, FirstPause); ; (attempt, pause) = (attempt + 1, Longer(pause)))
        {
            try
            {
                var result = await work().ConfigureAwait(false);
                patience.NoteReached();
                return result;
            }
            catch (LedgerException error) when (!stopping.IsCancellationRequested && isOutage(error) && patience.Clock.Now < (until ??= patience.NoteOutage()))
            {
                WireWatch.Current?.Waits(new WireWait(Reason(error, until.Value), pause) { Try = attempt, Until = patience.Clock.Now + pause });
                if (!await WaitAsync(patience, pause, stopping.Token).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause + pause < LongestPause ? pause + pause : LongestPause;

    // That a change is in doubt says nothing to somebody who need not do anything: it is looked up as soon as the ledger is back.
    private static string Reason(LedgerException error, DateTimeOffset until) =>
        $"{(error.InnerException is CommitDoubt ? "The connection to the ledger was lost" : error.Message.TrimEnd('.'))}. The work waits for it until {ScreenTime.Moment(until)}.";

    private static async Task<bool> WaitAsync(LedgerPatience patience, TimeSpan pause, CancellationToken stopping)
    {
        try
        {
            await patience.Clock.DelayAsync(pause, stopping).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
