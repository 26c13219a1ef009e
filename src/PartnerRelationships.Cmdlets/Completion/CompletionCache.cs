using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>What was read for completion, for a short while: whoever presses Tab often asks once. Who has waited long enough goes; the reading goes on, for the next time.</summary>
internal sealed class CompletionCache
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(1);
    private static readonly ConditionalWeakTable<PartnerSession, CompletionCache> BySession = new();
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>How long the service's lists are kept.</summary>
    public static TimeSpan OfService { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the ledger's are, which are quick to read and change under the user's hands.</summary>
    public static TimeSpan OfLedger { get; } = TimeSpan.FromSeconds(2);

    /// <summary>What was read a short while ago, or is read now; null when it is not there in time.</summary>
    /// <param name="session">Whose it is.</param>
    /// <param name="what">What it is, the same for the same reading.</param>
    /// <param name="fresh">How long it is kept.</param>
    /// <param name="read">Reads it; on any thread.</param>
    /// <param name="patience">Ends the waiting, not the reading.</param>
    public static async Task<T?> ReadAsync<T>(PartnerSession session, string what, TimeSpan fresh, Func<CancellationToken, Task<T>> read, CancellationToken patience)
        where T : class
    {
        var reading = (Task<T>)BySession.GetValue(session, static _ => new()).JoinAsync(session.Clock.Now, what, fresh, () => BeginAsync(read));
        await Task.WhenAny(reading, Task.Delay(Timeout.InfiniteTimeSpan, patience)).ConfigureAwait(false);
#pragma warning disable VSTHRD003 // It runs on the thread pool and waits for nobody's thread.
        return reading.IsCompleted ? await reading.ConfigureAwait(false) : null;
#pragma warning restore VSTHRD003
    }

    private static Task<T> BeginAsync<T>(Func<CancellationToken, Task<T>> read) => Task.Run(async () =>
    {
        using var limit = new CancellationTokenSource(LongestReading);
        return await read(limit.Token).ConfigureAwait(false);
    });

    // What is under way is waited for, however old it is.
    private Task JoinAsync(DateTimeOffset now, string what, TimeSpan fresh, Func<Task> begin)
    {
        lock (kept)
        {
            foreach (var old in kept.Where(one => one.Value.IsOver(now)).Select(one => one.Key).ToList())
            {
                kept.Remove(old);
            }

            if (!kept.TryGetValue(what, out var found))
            {
                kept[what] = found = new Kept(begin(), now, fresh);
            }

            return found.Reading;
        }
    }

    private sealed record Kept(Task Reading, DateTimeOffset Begun, TimeSpan Fresh)
    {
        // What failed is tried again soon.
        public bool IsOver(DateTimeOffset now) => Reading.IsCompleted && now > Begun + (Reading.Status == TaskStatus.RanToCompletion ? Fresh : OfLedger);
    }
}
