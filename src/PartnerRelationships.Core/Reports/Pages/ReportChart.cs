using System.Collections.Generic;

namespace PartnerRelationships.Core.Reports.Pages;

/// <summary>Numbers to be drawn as bars and listed as a table.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Label">What the bars stand for.</param>
/// <param name="Series">What each bar is made of.</param>
/// <param name="Bars">The bars, from the top down.</param>
public sealed record ReportChart(string Title, string Label, IReadOnlyList<ReportSeries> Series, IReadOnlyList<ReportBar> Bars);

/// <summary>One part of every bar.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Tone">How it looks.</param>
public sealed record ReportSeries(string Title, ReportTone Tone = ReportTone.Plain);

/// <summary>A bar.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Counts">How many, by series.</param>
/// <param name="Tone">How it looks, if the series does not decide that.</param>
public sealed record ReportBar(string Label, IReadOnlyList<long> Counts, ReportTone? Tone = null);

/// <summary>The meaning of a number to the reader; the text says the same.</summary>
public enum ReportTone
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Somebody has to act, or to wait.</summary>
    Waiting,

    /// <summary>Not as it should be.</summary>
    Bad,

    /// <summary>Unknown.</summary>
    Unknown,
}
