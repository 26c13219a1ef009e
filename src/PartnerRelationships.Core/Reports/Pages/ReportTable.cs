using System.Collections.Generic;

namespace PartnerRelationships.Core.Reports.Pages;

/// <summary>A table of a report. Its rows are handed over one by one, and never held together.</summary>
/// <param name="Id">A word that names it in the page.</param>
/// <param name="Title">What it is of.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="SortedBy">The place of the column that it is shown by at first, smallest first; null for the order in which rows come.</param>
public sealed record ReportTable(string Id, string Title, IReadOnlyList<ReportColumn> Columns, int? SortedBy = null);

/// <summary>A column of a report's table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What its cells are.</param>
public sealed record ReportColumn(string Title, ReportCell Kind = ReportCell.Text);

/// <summary>What the cells of a column are. A text in place of a number or a day says why there is none.</summary>
public enum ReportCell
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>An id.</summary>
    Id,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, in UTC.</summary>
    Day,
}
