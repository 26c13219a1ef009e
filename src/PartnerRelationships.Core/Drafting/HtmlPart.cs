using System;
using System.Collections.Generic;
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
    private static readonly Regex Gap = new(@"\n[ \t]*(?:\n[ \t]*)+", RegexOptions.CultureInvariant);

    /// <summary>Makes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">What it is written in: it gives the language and the direction.</param>
    /// <param name="links">The addresses in it that can be clicked; null for one that is not there.</param>
    public static string Of(string text, CultureInfo language, params Uri?[] links)
    {
        var direction = language.TextInfo.IsRightToLeft ? "rtl" : "ltr";
        var html = new StringBuilder(text.Length * 2 + 512)
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(language.Name).Append("\" dir=\"").Append(direction)
            .Append("\">\n<head><meta charset=\"utf-8\"></head>\n<body dir=\"").Append(direction).Append("\" style=\"margin:0;padding:16px;font-family:")
            .Append(Fonts).Append(";font-size:15px;line-height:1.5;color:#1f1f1f;background:#ffffff\">\n<div style=\"max-width:640px\">\n");
        foreach (var paragraph in Gap.Split(DraftText.Normalize(text).Trim()))
        {
            html.Append("<p style=\"margin:0 0 16px 0\">").Append(Paragraph(paragraph, links)).Append("</p>\n");
        }

        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static string Paragraph(string paragraph, Uri?[] links) =>
        links.OfType<Uri>().Aggregate(HtmlText.Encode(paragraph), WithLink).Replace("\n", "<br>\n");

    private static string WithLink(string encoded, Uri link)
    {
        var address = HtmlText.Encode(link.OriginalString);
        return encoded.Replace(address, $"<a href=\"{address}\" dir=\"ltr\" style=\"color:#0b57d0;word-break:break-all\">{address}</a>");
    }
}
