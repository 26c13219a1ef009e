using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>The attributes that a mail's HTML may hold, and their values. Those that say how things look are styles as well.</summary>
internal static class HtmlAttributes
{
    private static readonly Regex Number = new(@"^[0-9]{1,4}$", RegexOptions.CultureInvariant);
    private static readonly Regex Extent = new("^(?:(?:[1-7]?[0-9]{1,2}|800)(?:px)?|(?:[0-9]{1,2}|100)%)$", RegexOptions.CultureInvariant);
    private static readonly Regex PictureExtent = new("^[0-9]{1,4}(?:px|%)?$", RegexOptions.CultureInvariant);
    private static readonly Regex FontSize = new(@"^[+-]?[1-7]$", RegexOptions.CultureInvariant);
    private static readonly string[] PictureSchemes = ["https://", "http://", "cid:"];

    private static readonly Dictionary<string, Func<HtmlElement, string, bool>> Table = Rows(
        ("class id lang xml:lang alt target rel charset name content summary scope xmlns xmlns:v xmlns:o xmlns:w xmlns:m role aria-label media style vertical-align", (_, _) => true),
        ("title", (element, _) => element.Name != "style"),
        ("type", (element, value) => element.Name != "style" || string.Equals(value, "text/css", StringComparison.OrdinalIgnoreCase)),
        ("href", (element, _) => element.Name == "a"),
        ("src", (element, value) => element.Name == "img" && PictureSchemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))),
        ("width height", (element, value) => (element.Name == "img" ? PictureExtent : Extent).IsMatch(value)),
        ("border cellpadding cellspacing colspan rowspan start leftmargin topmargin marginwidth marginheight", (_, value) => Number.IsMatch(value)),
        ("bgcolor color text link vlink alink", (_, value) => ColorReader.ParseAttribute(value) is not null),
        ("size", (element, value) => (element.Name == "font" ? FontSize : Number).IsMatch(value)),
        ("face", (_, value) => FontValue.Readable.Allows(value.ToLowerInvariant().Replace(", ", ","))),
        ("http-equiv", Words("content-type content-language x-ua-compatible")),
        ("dir", Words("ltr rtl auto")),
        ("align", Words("left right center justify top middle bottom")),
        ("valign", Words("top middle bottom baseline")));

    /// <summary>Their names, for those who tell of them.</summary>
    public static IReadOnlyCollection<string> Names => Table.Keys;

    /// <summary>Lets an attribute pass that is on the list.</summary>
    /// <exception cref="InvalidInputException">It is not (HtmlForbidden).</exception>
    public static void Check(HtmlElement element, HtmlAttribute attribute)
    {
        if (!Table.TryGetValue(attribute.Name, out var allows) || !allows(element, attribute.Value))
        {
            throw HtmlErrors.Forbidden(
                $"'{Excerpt.Of(attribute.Name)}=\"{Excerpt.Of(attribute.Value)}\"' at {HtmlErrors.Tag(element)}",
                allows is null ? "Remove the attribute; docs/INVITATIONS.md lists the attributes that are allowed in a mail." : "Give it a plain value: numbers up to 800 for sizes, #rrggbb or a name for colours, a whole address for pictures.");
        }
    }

    private static Func<HtmlElement, string, bool> Words(string words)
    {
        var known = new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase);
        return (_, value) => known.Contains(value);
    }

    private static Dictionary<string, Func<HtmlElement, string, bool>> Rows(params (string Names, Func<HtmlElement, string, bool> Allows)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, row.Allows))).ToDictionary(row => row.Name, row => row.Allows, StringComparer.Ordinal);
}
