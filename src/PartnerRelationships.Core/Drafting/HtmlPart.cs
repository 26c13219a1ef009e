using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Drafting;

/// <summary>The HTML part that is made of the text: paragraphs, line breaks, and the links that it is given, which are the only markup
/// that a text can bring along.</summary>
internal static class HtmlPart
{
    private const string Fonts = "'Segoe UI','Helvetica Neue',Arial,'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew','Yu Gothic UI','Hiragino Sans','Noto Sans CJK JP',sans-serif";
    private static readonly Regex Beginning = new("^<!DOCTYPE html>\\n<html lang=\"(?<language>[A-Za-z0-9-]*)\" dir=\"(?<direction>ltr|rtl)\">", RegexOptions.CultureInvariant);
    private static readonly Regex Gap = new(@"\n[ \t]*(?:\n[ \t]*)+", RegexOptions.CultureInvariant);

    /// <summary>Makes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">What it is written in: it gives the language and the direction.</param>
    /// <param name="links">The addresses in it that can be clicked; null for one that is not there.</param>
    public static string Of(string text, CultureInfo language, params Uri?[] links) =>
        string.Concat(PiecesOf(text, language.Name, language.TextInfo.IsRightToLeft ? "rtl" : "ltr", links));

    /// <summary>Whether an HTML is what is made of a text, in whatever language.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="text">The text.</param>
    /// <param name="links">The addresses in it that can be clicked.</param>
    public static bool IsOf(string html, string text, params Uri?[] links)
    {
        if (Beginning.Match(html) is not { Success: true } beginning)
        {
            return false;
        }

        var place = 0;
        foreach (var piece in PiecesOf(text, beginning.Groups["language"].Value, beginning.Groups["direction"].Value, links))
        {
            if (string.CompareOrdinal(html, place, piece, 0, piece.Length) != 0)
            {
                return false;
            }

            place += piece.Length;
        }

        return place == html.Length;
    }

    private static IEnumerable<string> PiecesOf(string text, string language, string direction, Uri?[] links)
    {
        yield return $"<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"></head>\n<body dir=\"{direction}\" style=\"margin:0;padding:16px;font-family:";
        yield return Fonts;
        yield return ";font-size:15px;line-height:1.5;color:#1f1f1f;background:#ffffff\">\n<div style=\"max-width:640px\">\n";
        foreach (var paragraph in Gap.Split(links.OfType<Uri>().Aggregate(HtmlText.Encode(DraftText.Normalize(text).Trim()), WithLink)))
        {
            yield return "<p style=\"margin:0 0 16px 0\">";
            yield return paragraph.Replace("\n", "<br>\n");
            yield return "</p>\n";
        }

        yield return "</div>\n</body>\n</html>\n";
    }

    private static string WithLink(string encoded, Uri link)
    {
        var address = HtmlText.Encode(link.OriginalString);
        return encoded.Replace(address, $"<a href=\"{address}\" dir=\"ltr\" style=\"color:#0b57d0;word-break:break-all\">{address}</a>");
    }
}
