using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Storage.Reports;

/// <summary>Writes a report's page: what was counted first, rows last, so that a browser paints before it has read them.</summary>
/// <param name="stream">Takes it; stays open.</param>
/// <param name="spools">The rows, by table.</param>
internal sealed class PageWriter(Stream stream, IReadOnlyDictionary<string, RowSpool> spools) : IDisposable
{
    private static readonly string Sheet = Resource("report.css"), Script = Resource("report.js");
    private readonly StreamWriter text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };

    public void Write(ReportPage page)
    {
        text.WriteLine(PageText.Begin(page.Title, Sheet, Script));
        Head(page);
        foreach (var section in page.Sections)
        {
            Section(section);
        }

        text.WriteLine("</main>");
        foreach (var section in page.Sections)
        {
            Rows(section.Table);
        }

        text.WriteLine($"<script>{Script}</script>\n</body>\n</html>");
    }

    public void Dispose() => text.Dispose();

    private void Head(ReportPage page)
    {
        text.WriteLine($"<ul class=\"figures\">{string.Concat(page.Figures.Select(Figure))}</ul>");
        List("Not requested", page.NotAsked);
        List("Could not be read", page.NotRead);
        text.WriteLine("<h2 id=\"about\">About this report</h2>");
        text.WriteLine(PageText.List(page.Facts.Select(fact => (fact.Key, PageText.Safe(fact.Value)))));
        text.WriteLine("<p class=\"soft\">Dates are in UTC. What is unknown is counted as not known, never as none. This page is complete in itself and loads nothing from a network.</p>");
    }

    private static string Figure(ReportFigure figure) =>
        $"<li class=\"{Tones.ClassOf(figure.Tone)}\"><a href=\"#{figure.Place}\">{PageText.Safe(figure.Title)}</a><b>{(figure.Count is { } count ? Number(count) : "?")}</b><small>{PageText.Safe(figure.Note)}</small></li>";

    private void List(string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count > 0)
        {
            text.WriteLine($"<div class=\"said\"><b>{title}:</b> {(sentences.Count == 1 ? PageText.Safe(sentences[0]) : $"<ul>{string.Concat(sentences.Select(one => $"<li>{PageText.Safe(one)}</li>"))}</ul>")}</div>");
        }
    }

    private void Section(ReportSection section)
    {
        text.WriteLine($"<section>\n<h2 id=\"{section.Id}\">{PageText.Safe(section.Title)}</h2>");
        text.Write(string.Concat(section.Notes.Select(note => $"<p class=\"said\">{PageText.Safe(note)}</p>\n")));
        if (section.Charts.Count > 0)
        {
            text.WriteLine("<div class=\"charts\">");
            for (var place = 0; place < section.Charts.Count; place++)
            {
                text.WriteLine(ChartHtml.Of(section.Charts[place], $"{section.Id}-{place + 1}"));
            }

            text.WriteLine("</div>");
        }

        if (section.Table is { } table)
        {
            text.WriteLine(TableHtml.Of(table, spools.TryGetValue(table.Id, out var spool) ? spool : null));
        }

        text.WriteLine("</section>");
    }

    private void Rows(ReportTable? table)
    {
        if (table is not null && spools.TryGetValue(table.Id, out var spool))
        {
            text.Write($"<script type=\"application/json\" id=\"rows-{table.Id}\">");
            text.Flush();
            spool.CopyTo(stream);
            text.WriteLine("</script>");
        }
    }

    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageWriter).Assembly.GetManifestResourceStream("Reports." + name)!);
        return reader.ReadToEnd();
    }
}
