using System.Collections.Generic;

namespace PartnerRelationships.Core.Reports.Pages;

/// <summary>All of a report but the rows of its tables.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Facts">The partner, the sources and the time.</param>
/// <param name="NotAsked">What was not requested, a sentence each.</param>
/// <param name="NotRead">What could not be read, a sentence each.</param>
/// <param name="Figures">The most important numbers, shown first.</param>
/// <param name="Sections">Its parts.</param>
public sealed record ReportPage(
    string Title,
    IReadOnlyList<KeyValuePair<string, string>> Facts,
    IReadOnlyList<string> NotAsked,
    IReadOnlyList<string> NotRead,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlyList<ReportSection> Sections);

/// <summary>An important number, shown first.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Count">How many; null if unknown.</param>
/// <param name="Place">The section that has more of it.</param>
/// <param name="Note">A short text below it, such as why it is unknown.</param>
/// <param name="Tone">How it looks.</param>
public sealed record ReportFigure(string Title, long? Count, string Place, string Note, ReportTone Tone = ReportTone.Plain);

/// <summary>A part of a report.</summary>
/// <param name="Id">A word that names it in the page.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Notes">What has to be known to read it, a sentence each.</param>
/// <param name="Charts">Its charts.</param>
/// <param name="Table">Its table; null for none.</param>
public sealed record ReportSection(string Id, string Title, IReadOnlyList<string> Notes, IReadOnlyList<ReportChart> Charts, ReportTable? Table);
