using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Storage.Reports;

/// <summary>A table with its first rows, which the page's script takes over: it shows all of them, a page at a time.</summary>
internal static class TableHtml
{
    public static string Of(ReportTable table, RowSpool? rows)
    {
        var (id, title) = (table.Id, PageText.Safe(table.Title));
        if (rows is null)
        {
            return $"<p class=\"soft\">{title}: no rows.</p>";
        }

        using var html = new StringWriter(CultureInfo.InvariantCulture);
        html.Write($"<div class=\"grid\" data-table=\"{id}\" data-rows=\"{rows.Kept}\" data-sort=\"{table.SortedBy}\">\n<h3 id=\"t-{id}\">{title}</h3>\n");
        html.Write($"<div class=\"tools\" hidden><label for=\"f-{id}\">Filter<span class=\"unseen\"> {title}</span></label><input type=\"search\" id=\"f-{id}\" autocomplete=\"off\" spellcheck=\"false\"><p role=\"status\"></p></div>\n");
        html.Write($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"t-{id}\" tabindex=\"0\"><table aria-labelledby=\"t-{id}\"><thead><tr>");
        html.Write(string.Concat(table.Columns.Select(column => $"<th scope=\"col\" data-kind=\"{KindOf(column)}\">{PageText.Safe(column.Title)}</th>")) + "</tr></thead>\n<tbody>\n");
        foreach (var row in rows.First)
        {
            html.Write($"<tr>{string.Concat(row.Select((cell, place) => Cell(cell, table.Columns[place], place)))}</tr>\n");
        }

        html.Write("</tbody></table></div>\n");
        html.Write($"<nav class=\"pages\" hidden aria-label=\"Pages of {title}\"></nav>\n");
        html.Write($"<p class=\"soft rest\">{Rest(rows)}</p>\n</div>");
        return html.ToString();
    }

    private static string Cell(object? cell, ReportColumn column, int place)
    {
        var shown = cell switch { null => "–", long number => PageWriter.Number(number), _ => PageText.Safe(cell.ToString()) };
        return place == 0 ? $"<th scope=\"row\" dir=\"auto\">{shown}</th>" : column.Kind == ReportCell.Text ? $"<td dir=\"auto\">{shown}</td>" : $"<td class=\"{KindOf(column)}\">{shown}</td>";
    }

    private static string KindOf(ReportColumn column) => column.Kind switch { ReportCell.Number => "number", ReportCell.Day => "day", ReportCell.Id => "id", _ => "text" };

    // Where the script runs, it says by itself what is shown; what is not in the page at all stays said.
    private static string Rest(RowSpool rows) => string.Join(" ", new[]
    {
        rows.Count > RowSpool.FirstRows ? $"<span class=\"unscripted\">The first {RowSpool.FirstRows} of {PageWriter.Number(rows.Count)} rows. The page’s script shows the others.</span>" : null,
        rows.Kept < rows.Count ? $"{PageWriter.Number(rows.Count - rows.Kept)} more rows were left out." : null,
    }.OfType<string>());
}
