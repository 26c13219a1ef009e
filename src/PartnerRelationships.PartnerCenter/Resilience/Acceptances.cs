using System;
using System.Collections.Generic;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>When requests were accepted since the last refusal, counted by quarters of a second. No lock of its own.</summary>
internal sealed class Acceptances
{
    // Two minutes without a gap; with gaps it reaches further back.
    private const int MostQuarters = 480;
    private const long Quarter = TimeSpan.TicksPerSecond / 4;
    private readonly LinkedList<(long Quarter, int Count)> quarters = new();

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    public void Add(DateTimeOffset now)
    {
        var quarter = now.UtcTicks / Quarter;
        var count = quarters.Last is { } last && last.Value.Quarter == quarter ? last.Value.Count : 0;
        if (count > 0)
        {
            quarters.RemoveLast();
        }

        quarters.AddLast((quarter, count + 1));
        if (quarters.Count > MostQuarters)
        {
            quarters.RemoveFirst();
        }

        Count++;
    }

    /// <summary>The most requests a second that the budget bore, and over which time: its window is not known, so each that ends with the wait is tried.</summary>
    /// <remarks>Requests long before the crowd that spent the budget cannot make it look smaller.</remarks>
    /// <param name="now">When the budget was spent.</param>
    /// <param name="wait">How long until there is a new one.</param>
    public (double PerSecond, TimeSpan Span) Best(DateTimeOffset now, TimeSpan wait)
    {
        var (sum, best, span) = (0, 0d, wait);
        for (var quarter = quarters.Last; quarter is not null; quarter = quarter.Previous)
        {
            sum += quarter.Value.Count;
            var length = TimeSpan.FromTicks(Math.Max(now.UtcTicks - (quarter.Value.Quarter * Quarter), Quarter)) + wait;
            if (sum / length.TotalSeconds > best)
            {
                (best, span) = (sum / length.TotalSeconds, length);
            }
        }

        return (best, span);
    }

    public void Clear()
    {
        quarters.Clear();
        Count = 0;
    }
}
