using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>How fast rows go, told a few times a second at most.</summary>
/// <param name="clock">Time.</param>
/// <param name="total">How many there are; null where nobody knows.</param>
public sealed class Pace(IClock clock, long? total)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);
    private readonly DateTimeOffset began = clock.Now;
    private DateTimeOffset told = clock.Now;

    /// <summary>Tells where it stands; null when that was told just now.</summary>
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

/// <summary>Where a long piece of work stands.</summary>
/// <param name="Done">Rows done.</param>
/// <param name="Total">Of how many; null where nobody knows.</param>
/// <param name="PerSecond">Rows per second so far.</param>
/// <param name="Left">How long it still takes at this pace; null where nobody knows.</param>
public sealed record PaceReport(long Done, long? Total, double PerSecond, TimeSpan? Left);
