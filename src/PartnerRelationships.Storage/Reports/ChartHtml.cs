using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Storage.Reports;

/// <summary>A chart as an image of bars (SVG) and, below it, as the table of the same numbers.</summary>
/// <remarks>Drawn here, and not by a library: ScottPlot brings SkiaSharp's native libraries for every platform, many times the size of the whole package, and OxyPlot writes
/// styles and colours into the image, which neither follow a dark screen nor pass the page's policy, and no words for those who cannot see it.</remarks>
internal static class ChartHtml
{
    private const int RowHeight = 26, BarHeight = 16, LineHeight = 15;

    // In shares of the width: labels, bars, and the numbers behind the longest one. Letters keep their size however wide the image is.
    private const double LabelShare = 43, BarShare = 44;

    public static string Of(ReportChart chart, string id)
    {
        var title = PageText.Safe(chart.Title);
        var head = $"<figure class=\"chart\"><figcaption>{title}</figcaption>";
        return chart.Bars.Count == 0 ? $"{head}<p class=\"soft\">Nothing to show.</p></figure>"
            : $"{head}\n{Legend(chart)}{Image(chart, id, title)}\n<details><summary>{title}, in numbers</summary>{Numbers(chart)}</details></figure>";
    }

    private static string Legend(ReportChart chart) => chart.Series.Count == 1 ? ""
        : $"<ul class=\"legend\">{string.Concat(chart.Series.Select(one => $"<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"{Tones.ClassOf(one.Tone)}\" width=\"12\" height=\"12\"/></svg>{PageText.Safe(one.Title)}</li>"))}</ul>\n";

    private static string Image(ReportChart chart, string id, string title)
    {
        var labels = chart.Bars.Select(bar => LabelLines.Of(bar.Label)).ToList();
        using var image = new StringWriter(CultureInfo.InvariantCulture);
        image.Write($"<svg class=\"bars\" role=\"img\" aria-labelledby=\"c-{id} d-{id}\" width=\"100%\" height=\"{labels.Sum(HeightOf)}\"><title id=\"c-{id}\">{title}</title><desc id=\"d-{id}\">{PageText.Safe(Words(chart))}</desc>");
        var most = Math.Max(1, chart.Bars.Max(bar => bar.Counts.Sum()));
        for (var (row, top) = (0, 0); row < chart.Bars.Count; top += HeightOf(labels[row++]))
        {
            Label(image, labels[row], top);
            Bar(image, chart, chart.Bars[row], top, most);
        }

        image.Write("</svg>");
        return image.ToString();
    }

    private static int HeightOf(IReadOnlyList<string> label) => RowHeight + (label.Count - 1) * LineHeight;

    // An image within the image cuts a label off where the bars begin.
    private static void Label(TextWriter image, IReadOnlyList<string> lines, int top)
    {
        var text = string.Concat(lines.Select((line, place) => $"<tspan x=\"0\" y=\"{17 + place * LineHeight}\">{PageText.Safe(line)}</tspan>"));
        image.Write($"\n<svg x=\"0\" y=\"{top}\" width=\"{Share(LabelShare - 1)}\" height=\"{HeightOf(lines)}\"><text>{text}</text></svg>");
    }

    private static void Bar(TextWriter image, ReportChart chart, ReportBar bar, int top, long most)
    {
        var left = LabelShare;
        for (var part = 0; part < bar.Counts.Count; part++)
        {
            var width = bar.Counts[part] * BarShare / most;
            if (width > 0)
            {
                image.Write($"<rect class=\"{Tones.ClassOf(bar.Tone ?? chart.Series[part].Tone)}\" x=\"{Share(left)}\" y=\"{top + (RowHeight - BarHeight) / 2}\" width=\"{Share(Math.Max(width, 0.4))}\" height=\"{BarHeight}\"/>");
                left += width;
            }
        }

        image.Write($"<text x=\"{Share(left + 1)}\" y=\"{top + 17}\">{PageWriter.Number(bar.Counts.Sum())}</text>");
    }

    private static string Numbers(ReportChart chart)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        html.Write($"<div class=\"scroll\" role=\"region\" aria-label=\"{PageText.Safe(chart.Title)}, in numbers\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">{PageText.Safe(chart.Label)}</th>");
        html.Write(string.Concat(chart.Series.Select(one => $"<th scope=\"col\" class=\"number\">{PageText.Safe(one.Title)}</th>")) + "</tr></thead><tbody>");
        foreach (var bar in chart.Bars)
        {
            html.Write($"<tr><th scope=\"row\" dir=\"auto\">{PageText.Safe(bar.Label)}</th>{string.Concat(bar.Counts.Select(count => $"<td class=\"number\">{PageWriter.Number(count)}</td>"))}</tr>");
        }

        html.Write("</tbody></table></div>");
        return html.ToString();
    }

    private static string Words(ReportChart chart) => string.Join("; ", chart.Bars.Select(bar => $"{bar.Label}: " + (chart.Series.Count == 1
        ? PageWriter.Number(bar.Counts[0])
        : string.Join(", ", bar.Counts.Select((count, part) => $"{chart.Series[part].Title} {PageWriter.Number(count)}")))));

    private static string Share(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
