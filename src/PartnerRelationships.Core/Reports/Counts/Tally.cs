using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Counts by name, the largest first; what is unknown is counted separately, last.</summary>
/// <param name="series">How many parts a bar has.</param>
internal sealed class Tally(int series = 1)
{
    public const string NotKnown = "not known", None = "none";
    private const int MostBars = 12;
    private static readonly string[] Last = [None, NotKnown];
    private readonly Dictionary<string, long[]> counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that mean something of their own.</summary>
    public static IReadOnlyList<string> Reserved => Last;

    /// <summary>All that was counted.</summary>
    public long Total => counts.Values.Sum(parts => parts.Sum());

    /// <summary>How many there are of a name.</summary>
    public long this[string label] => counts.TryGetValue(label, out var parts) ? parts.Sum() : 0;

    public void Add(string label, int part = 0, long count = 1)
    {
        if (!counts.TryGetValue(label, out var parts))
        {
            counts[label] = parts = new long[series];
        }

        parts[part] += count;
    }

    /// <summary>The bars; of many names the largest, and the rest as one.</summary>
    /// <param name="tone">How a name looks; null for what the series say.</param>
    public IReadOnlyList<ReportBar> Bars(Func<string, ReportTone?>? tone = null)
    {
        var named = counts.Where(one => !Last.Contains(one.Key)).OrderByDescending(one => one.Value.Sum()).ThenBy(one => one.Key, StringComparer.OrdinalIgnoreCase).ToList();
        var shown = named.Count > MostBars ? named.Take(MostBars - 1) : named;
        var rest = named.Count > MostBars ? named.Skip(MostBars - 1).Select(one => one.Value).ToList() : [];
        return
        [
            .. shown.Select(one => new ReportBar(one.Key, one.Value, tone?.Invoke(one.Key))),
            .. rest.Count == 0 ? [] : new[] { new ReportBar($"{rest.Count} others", [.. Enumerable.Range(0, series).Select(part => rest.Sum(parts => parts[part]))]) },
            .. Last.Where(counts.ContainsKey).Select(label => new ReportBar(label, counts[label], tone?.Invoke(label) ?? (label == None ? null : ReportTone.Unknown))),
        ];
    }

    /// <summary>The bars in an order of their own, also those of which there are none.</summary>
    public IReadOnlyList<ReportBar> Bars(IEnumerable<string> labels) => [.. labels.Select(label => new ReportBar(label, counts.TryGetValue(label, out var parts) ? parts : new long[series]))];
}
