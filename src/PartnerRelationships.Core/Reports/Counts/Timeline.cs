using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Counts by month, in UTC, from this month on; the past, and what comes after two years, are one bar each.</summary>
/// <param name="now">The present moment.</param>
/// <param name="series">How many parts a bar has.</param>
/// <param name="undated">What those without a day are called.</param>
internal sealed class Timeline(DateTimeOffset now, int series, string undated)
{
    private const string Past = "already past", Later = "later";
    private const int MostMonths = 24, FewestMonths = 6, LongestGap = 3;
    private readonly Tally tally = new(series);
    private int last = FewestMonths - 1;

    public void Add(DateTimeOffset? moment, int part = 0) => tally.Add(LabelOf(moment), part);

    /// <summary>The bars in the order of time; empty months are included, several in a row as one bar, so that a gap is visible.</summary>
    public IReadOnlyList<ReportBar> Bars => tally.Total == 0 ? [] :
    [
        .. tally.Bars(Some(Past)),
        .. Joined(tally.Bars(Enumerable.Range(0, last + 1).Select(Month))),
        .. tally.Bars(Some(Later).Concat(Some(undated))),
    ];

    private static IEnumerable<ReportBar> Joined(IReadOnlyList<ReportBar> bars)
    {
        for (var place = 0; place < bars.Count;)
        {
            var empty = bars.Skip(place).TakeWhile(bar => bar.Counts.All(count => count == 0)).Count();
            yield return empty > LongestGap ? bars[place] with { Label = $"{bars[place].Label} to {bars[place + empty - 1].Label}" } : bars[place];
            place += empty > LongestGap ? empty : 1;
        }
    }

    private IEnumerable<string> Some(string label) => tally[label] > 0 ? [label] : [];

    private string LabelOf(DateTimeOffset? moment)
    {
        if (moment is not { } at)
        {
            return undated;
        }

        if (at < now)
        {
            return Past;
        }

        var ahead = MonthsAhead(at);
        last = Math.Max(last, Math.Min(ahead, MostMonths - 1));
        return ahead < MostMonths ? Month(ahead) : Later;
    }

    private int MonthsAhead(DateTimeOffset at) => (at.UtcDateTime.Year - now.UtcDateTime.Year) * 12 + at.UtcDateTime.Month - now.UtcDateTime.Month;

    private string Month(int ahead) => new DateTime(now.UtcDateTime.Year, now.UtcDateTime.Month, 1).AddMonths(ahead).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
