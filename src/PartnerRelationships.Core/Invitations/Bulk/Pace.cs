using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>The rate of rows, reported a few times a second at most.</summary>
/// <param name="clock">Time.</param>
/// <param name="total">How many there are; null if unknown.</param>
public sealed class Pace(IClock clock, long? total)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);
    private readonly DateTimeOffset began = clock.Now;
    private DateTimeOffset told = clock.Now;

    /// <summary>Reports its state; null when that was reported just now.</summary>
    /// <param name="done">Rows done.</param>
    public PaceReport? Tell(long done)
    {
        var now = clock.Now;
        if (now - told < Between)
        {
            return null;
        }

        told = now;
        var perSecond = done / (now - began).TotalSeconds;
        return new PaceReport(done, total, perSecond, total is { } all && perSecond > 0 ? TimeSpan.FromSeconds((all - done) / perSecond) : null);
    }
}

/// <summary>The progress of long work.</summary>
/// <param name="Done">Rows done.</param>
/// <param name="Total">Of how many; null if unknown.</param>
/// <param name="PerSecond">Rows per second so far.</param>
/// <param name="Left">How long it still takes at this pace; null if unknown.</param>
public sealed record PaceReport(long Done, long? Total, double PerSecond, TimeSpan? Left);
