using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Drafting;

/// <summary>The HTML part that is made of the text: paragraphs, line breaks, and the links that it is given, which are the only markup
/// that a text can bring along.</summary>
internal static class HtmlPart
{
    private const string Fonts = "'Segoe UI','Helvetica Neue',Arial,'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew','Yu Gothic UI','Hiragino Sans','Noto Sans CJK JP',sans-serif";
    private static readonly Regex Beginning = new("^<!DOCTYPE html>\\n<html lang=\"(?<language>[A-Za-z0-9-]*)\" dir=\"(?<direction>ltr|rtl)\">", RegexOptions.CultureInvariant);
    private const string Paragraph = "<p style=\"margin:0 0 16px 0\">";
    private const string EndOfParagraph = "</p>\n";

    /// <summary>Makes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">What it is written in: it gives the language and the direction.</param>
    /// <param name="links">The addresses in it that can be clicked; null for one that is not there.</param>
    public static string Of(string text, CultureInfo language, params Uri?[] links) =>
        Made(text, language.Name, language.TextInfo.IsRightToLeft ? "rtl" : "ltr", links);

    /// <summary>Whether an HTML is what is made of a text, in whatever language.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="text">The text.</param>
    /// <param name="links">The addresses in it that can be clicked.</param>
    public static bool IsOf(string html, string text, params Uri?[] links) =>
        Beginning.Match(html) is { Success: true } beginning
        && Made(text, beginning.Groups["language"].Value, beginning.Groups["direction"].Value, links) == html;

    private static string Made(string text, string language, string direction, Uri?[] links)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"></head>\n<body dir=\"{direction}\" style=\"margin:0;padding:16px;font-family:", text.Length + (text.Length / 4) + 1024)
            .Append(Fonts).Append(";font-size:15px;line-height:1.5;color:#1f1f1f;background:#ffffff\">\n<div style=\"max-width:640px\">\n").Append(Paragraph);
        Append(html, DraftText.Normalize(text).Trim(), [.. links.OfType<Uri>().Select(link => link.OriginalString)]);
        return html.Append(EndOfParagraph).Append("</div>\n</body>\n</html>\n").ToString();
    }

    // Lines of nothing but blanks part paragraphs. The text ends with none.
    private static void Append(StringBuilder html, string text, string[] links)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            AppendLine(html, text, start, end, links);
            if (end == text.Length)
            {
                return;
            }

            var isGap = text[Skip(text, end + 1, " \t")] == '\n';
            html.Append(isGap ? EndOfParagraph + Paragraph : "<br>\n");
            start = isGap ? Skip(text, end + 1, " \t\n") : end + 1;
        }
    }

    private static int Skip(string text, int start, string letters)
    {
        while (letters.IndexOf(text[start]) >= 0)
        {
            start++;
        }

        return start;
    }

    private static void AppendLine(StringBuilder html, string text, int start, int end, string[] links)
    {
        while (NextOf(links, text, start, end) is (var place, { } link))
        {
            HtmlText.Append(html, text, start, place);
            var address = HtmlText.Encode(link);
            html.Append("<a href=\"").Append(address).Append("\" dir=\"ltr\" style=\"color:#0b57d0;word-break:break-all\">").Append(address).Append("</a>");
            start = place + link.Length;
        }

        HtmlText.Append(html, text, start, end);
    }

    private static (int Place, string? Link) NextOf(string[] links, string text, int start, int end)
    {
        var first = (Place: end, Link: (string?)null);
        foreach (var link in links)
        {
            var place = text.IndexOf(link, start, end - start, StringComparison.Ordinal);
            first = place >= 0 && place < first.Place ? (place, link) : first;
        }

        return first;
    }
}
