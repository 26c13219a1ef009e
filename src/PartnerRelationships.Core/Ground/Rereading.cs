using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Ground;

/// <summary>Reads again after growing pauses: what a service took it shows a moment later at times.</summary>
internal static class Rereading
{
    /// <summary>Reads until what is read will do, or the pauses are used up.</summary>
    /// <param name="clock">Waits.</param>
    /// <param name="seconds">The pause before each reading.</param>
    /// <param name="read">Reads once.</param>
    /// <param name="isEnough">Whether it will do.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>What was read last.</returns>
    public static async Task<T> ReadUntilAsync<T>(
        this IClock clock, IReadOnlyList<int> seconds, Func<CancellationToken, Task<T>> read, Func<T, bool> isEnough, CancellationToken cancellationToken)
    {
        var reading = default(T)!;
        foreach (var pause in seconds)
        {
            await clock.DelayAsync(TimeSpan.FromSeconds(pause), cancellationToken).ConfigureAwait(false);
            reading = await read(cancellationToken).ConfigureAwait(false);
            if (isEnough(reading))
            {
                break;
            }
        }

        return reading;
    }
}
