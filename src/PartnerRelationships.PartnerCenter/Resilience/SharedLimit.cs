using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>What the processes of a partner tell each other of its limit: one that is refused tells the others, and they wait with it. No request waits
/// for the board, which may be slow, broken or not there.</summary>
/// <param name="time">Time.</param>
/// <param name="refused">Another process is refused for this long.</param>
internal sealed class SharedLimit(TimeProvider time, Action<TimeSpan> refused) : IDisposable
{
    // It is looked at once a second, and until nothing was asked for some seconds: whoever asks now and then hears of a refusal between two requests.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    // One that is shorter is over when the others hear of it; and a service that refuses at random does so for a moment.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    // What others tell may be wrong. After this long one request finds out.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource closing = new();
    private Func<ILimitBoard?> board = () => null;
    private Guid partner;
    private ToldRefusal? known;
    private long askedAt;
    private int isLooking;
    private int isTelling;

    /// <summary>From now on there is a board.</summary>
    /// <param name="partnerTenantId">Whose limit it is.</param>
    /// <param name="find">Finds the board; null while there is none.</param>
    public void Join(Guid partnerTenantId, Func<ILimitBoard?> find) => (partner, board) = (partnerTenantId, find);

    /// <summary>A request is about to leave.</summary>
    public void Asked()
    {
        if (board() is null)
        {
            return;
        }

        Volatile.Write(ref askedAt, time.GetUtcNow().UtcTicks);
        if (Interlocked.CompareExchange(ref isLooking, 1, 0) == 0)
        {
            Apart(LookAsync);
        }
    }

    /// <summary>The service refused this process.</summary>
    public void Tell(TimeSpan wait)
    {
        if (wait > Shortest && board() is { } there && Interlocked.CompareExchange(ref isTelling, 1, 0) == 0)
        {
            var refusal = new ToldRefusal(Guid.NewGuid(), wait);
            Volatile.Write(ref known, refusal);
            Apart(() => TellAsync(there, refusal, time.GetUtcNow()));
        }
    }

    public void Dispose() => closing.Cancel();

    // Neither the patience of the request that happens to be there nor what watches it is for this.
    private static void Apart(Func<Task> work) => ThreadPool.UnsafeQueueUserWorkItem(static work => _ = ((Func<Task>)work!)(), work);

    private async Task LookAsync()
    {
        try
        {
            do
            {
                await LookOnceAsync().ConfigureAwait(false);
                await time.WaitAsync(Pause, closing.Token).ConfigureAwait(false);
            }
            while (time.GetUtcNow().UtcTicks - Volatile.Read(ref askedAt) < Rest.Ticks);
        }
        catch (OperationCanceledException)
        {
            // The connection is closed.
        }
        finally
        {
            Volatile.Write(ref isLooking, 0);
        }
    }

    private async Task LookOnceAsync()
    {
        try
        {
            if (board() is { } there && await there.ReadAsync(partner, time.GetUtcNow()).ConfigureAwait(false) is { } told && told.Id != Volatile.Read(ref known)?.Id)
            {
                Volatile.Write(ref known, told);
                Take(told.Wait);
            }
        }
        catch (Exception)
        {
            // Perhaps the next look succeeds; each process learns the limit alone, too.
        }
    }

    private void Take(TimeSpan wait)
    {
        if (wait > TimeSpan.Zero)
        {
            refused(wait < Longest ? wait : Longest);
        }
    }

    private async Task TellAsync(ILimitBoard there, ToldRefusal refusal, DateTimeOffset now)
    {
        try
        {
            await there.TellAsync(partner, refusal, now).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The others find out alone.
        }
        finally
        {
            Volatile.Write(ref isTelling, 0);
        }
    }
}
