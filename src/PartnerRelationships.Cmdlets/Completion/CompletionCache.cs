using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>What was read for completion, for a short while: whoever presses Tab often asks once. Who has waited long enough goes; the reading goes on, for the next time.</summary>
/// <param name="clock">The time.</param>
internal sealed class CompletionCache(IClock clock)
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
    public static Task<T?> ReadAsync<T>(PartnerSession session, string what, TimeSpan fresh, Func<CancellationToken, Task<T>> read, CancellationToken patience)
        where T : class => BySession.GetValue(session, static one => new(one.Clock)).ReadAsync(what, fresh, read, patience);

    /// <inheritdoc cref="ReadAsync{T}(PartnerSession, string, TimeSpan, Func{CancellationToken, Task{T}}, CancellationToken)"/>
    public async Task<T?> ReadAsync<T>(string what, TimeSpan fresh, Func<CancellationToken, Task<T>> read, CancellationToken patience)
        where T : class
    {
        var reading = (Task<T>)JoinAsync(what, () => new Kept(clock).Begin(fresh, read));
        await Task.WhenAny(reading, Task.Delay(Timeout.InfiniteTimeSpan, patience)).ConfigureAwait(false);
#pragma warning disable VSTHRD003 // It runs on the thread pool and waits for nobody's thread.
        return reading.IsCompleted ? await reading.ConfigureAwait(false) : null;
#pragma warning restore VSTHRD003
    }

    private Task JoinAsync(string what, Func<Kept> begin)
    {
        lock (kept)
        {
            foreach (var old in kept.Where(one => one.Value.IsOver).Select(one => one.Key).ToList())
            {
                kept.Remove(old);
            }

            if (!kept.TryGetValue(what, out var found))
            {
                kept[what] = found = begin();
            }

            return found.Reading;
        }
    }

    private sealed class Kept(IClock clock)
    {
        // What is under way is waited for, however old it is; what took long is kept from its end on, or a slow list would never be there.
        private long until = DateTimeOffset.MaxValue.UtcTicks;

        public Task Reading { get; private set; } = Task.CompletedTask;

        public bool IsOver => clock.Now.UtcTicks > Interlocked.Read(ref until);

        public Kept Begin<T>(TimeSpan fresh, Func<CancellationToken, Task<T>> read)
        {
            Reading = Task.Run(() => ReadAsync(fresh, read));
            return this;
        }

        private async Task<T> ReadAsync<T>(TimeSpan fresh, Func<CancellationToken, Task<T>> read)
        {
            using var limit = new CancellationTokenSource(LongestReading);
            // What failed is tried again soon.
            var keep = OfLedger;
            try
            {
                var found = await read(limit.Token).ConfigureAwait(false);
                keep = fresh;
                return found;
            }
            finally
            {
                Interlocked.Exchange(ref until, (clock.Now + keep).UtcTicks);
            }
        }
    }
}
