using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drafting;

/// <summary>The pieces that our pages are made of. A page needs nothing else: it may load nothing, and run nothing but the script that it was written with.</summary>
public static class PageText
{
    /// <summary>The beginning of a page, down to its heading.</summary>
    /// <param name="title">What it is called; text.</param>
    /// <param name="sheet">How it looks beside <see cref="PageStyle.Sheet"/>.</param>
    /// <param name="script">The script that it ends with; null for none.</param>
    public static string Begin(string title, string sheet, string? script = null)
    {
        var (style, name) = (PageStyle.Sheet + sheet, Safe(title));
        return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n{Policy(style, script)}\n"
            + $"<title>{name}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>";
    }

    /// <summary>Names with their values.</summary>
    /// <param name="facts">The names, each with its value as HTML.</param>
    public static string List(IEnumerable<(string Name, string Html)> facts) =>
        $"<dl>{string.Concat(facts.Select(fact => $"<dt>{Safe(fact.Name)}</dt><dd>{fact.Html}</dd>"))}</dl>";

    /// <summary>Text as HTML; nothing in it turns the text around it.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Safe(string? text) => text is null ? null : HtmlText.Encode(ScreenText.Lines(text)!);

    // By their hashes: whatever else finds its way into the page is neither run nor applied.
    private static string Policy(string style, string? script) =>
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
        + $"style-src '{HashOf(style)}'{(script is null ? "" : $"; script-src '{HashOf(script)}'")}\">";

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(Sha256.Of(Encoding.UTF8.GetBytes(text)));
}
