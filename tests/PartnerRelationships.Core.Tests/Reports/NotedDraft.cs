using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Tests.Reports;

/// <summary>A report that is kept in memory, to look at.</summary>
internal sealed class NotedDraft : IReportDraft
{
    private readonly List<(ReportTable Table, IReadOnlyList<object?> Cells)> rows = [];

    public ReportPage Page { get; private set; } = null!;

    public void Add(ReportTable table, IReadOnlyList<object?> cells)
    {
        Assert.Equal(table.Columns.Count, cells.Count);
        rows.Add((table, cells));
    }

    public long Keep(ReportPage page)
    {
        Page = page;
        return 1;
    }

    /// <summary>What stands in a column of a table.</summary>
    public object?[] Column(string table, string title) =>
        [.. rows.Where(row => row.Table.Id == table).Select(row => row.Cells[row.Table.Columns.TakeWhile(column => column.Title != title).Count()])];

    /// <summary>The bars of a chart that have something, as "name: numbers".</summary>
    public string[] Bars(string section, int chart) => [.. Section(section).Charts[chart].Bars.Where(bar => bar.Counts.Any(count => count > 0)).Select(bar => $"{bar.Label}: {string.Join(' ', bar.Counts)}")];

    public ReportSection Section(string id) => Page.Sections.Single(one => one.Id == id);

    public long? Figure(string title) => Page.Figures.Single(one => one.Title == title).Count;

    public void Dispose()
    {
    }
}
