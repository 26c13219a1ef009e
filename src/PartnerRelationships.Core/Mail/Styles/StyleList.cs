using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>The properties and values that a mail's style may hold: those that say how text and boxes look where they stand. What moves,
/// covers, cuts off, makes transparent or adds something is not among them, nor is anything that comes to CSS after this was written.</summary>
internal static class StyleList
{
    private static readonly StyleValue Width = StyleValue.Lengths(800, 100).Or("auto");
    private static readonly StyleValue Height = StyleValue.Lengths(1200, 100).Or("auto");
    private static readonly StyleValue Line = StyleValue.Words("none hidden solid dotted dashed double groove ridge inset outset thin medium thick windowtext transparent").Or(StyleValue.Lengths(20, 0)).Or(StyleValue.Color).Or(Shadow.Tint);

    // The heights of what is not a table cell or a picture are looked at where the element is known.
    private static readonly Dictionary<string, StyleEntry> Entries = Table(
        ("color", new(StyleValue.Color.Or("inherit transparent"), StyleValue.Color)),
        ("background", new(StyleValue.Color.Or("none transparent"))),
        ("background-color", new(StyleValue.Color.Or("transparent"))),
        ("border border-top border-right border-bottom border-left border-color border-style border-width border-top-color border-right-color border-bottom-color border-left-color "
            + "border-top-style border-right-style border-bottom-style border-left-style border-top-width border-right-width border-bottom-width border-left-width", new(Line.UpTo(4))),
        ("border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius", new(StyleValue.Lengths(1000, 100, count: 4))),
        ("border-collapse", new(StyleValue.Words("collapse separate"))),
        ("border-spacing", new(StyleValue.Lengths(20, 0, count: 2))),
        ("box-shadow", new(Shadow.Soft)),
        ("outline", new(StyleValue.Words("none 0"))),
        ("font", new(FontValue.All, FontValue.AllReadable)),
        ("font-family", new(FontValue.Names.Or("inherit"), FontValue.Readable.Or("inherit"))),
        ("mso-fareast-font-family mso-bidi-font-family mso-ascii-font-family mso-hansi-font-family", new(FontValue.Names, FontValue.Readable)),
        ("font-size", new(FontValue.Size)),
        ("line-height", new(FontValue.Height)),
        ("font-weight font-style font-variant", new(FontValue.Kind)),
        ("text-align", new(StyleValue.Words("left right center justify start end inherit"))),
        ("text-decoration text-decoration-line", new(StyleValue.Words("none underline overline line-through solid dotted dashed double wavy inherit").Or(StyleValue.Color).UpTo(3))),
        ("text-transform", new(StyleValue.Words("none uppercase lowercase capitalize inherit"))),
        ("text-indent", new(StyleValue.Lengths(64, 0))),
        ("letter-spacing", new(StyleValue.Lengths(10, 0, least: -1).Or("normal inherit"))),
        ("word-spacing", new(StyleValue.Lengths(10, 0).Or("normal inherit"))),
        ("white-space", new(StyleValue.Words("normal nowrap pre pre-line pre-wrap inherit"))),
        ("word-break word-wrap overflow-wrap", new(StyleValue.Words("normal break-all break-word keep-all anywhere inherit"))),
        ("hyphens -webkit-hyphens -ms-hyphens -moz-hyphens", new(StyleValue.Words("none manual auto"))),
        ("direction", new(StyleValue.Words("ltr rtl"))),
        ("vertical-align", new(StyleValue.Words("baseline top middle bottom text-top text-bottom sub super"))),
        ("-webkit-text-size-adjust -ms-text-size-adjust -moz-text-size-adjust text-size-adjust", new(StyleValue.Words("none auto 100%"))),
        ("-webkit-font-smoothing -moz-osx-font-smoothing", new(StyleValue.Words("auto antialiased grayscale"))),
        ("list-style list-style-type list-style-position", new(StyleValue.Words("none disc circle square decimal lower-alpha upper-alpha lower-latin upper-latin lower-roman upper-roman inside outside").UpTo(2))),
        ("margin", new(StyleValue.Lengths(200, 25).Or("auto").UpTo(4))),
        ("margin-top margin-right margin-bottom margin-left mso-margin-top-alt mso-margin-bottom-alt", new(StyleValue.Lengths(200, 25).Or("auto"))),
        ("padding mso-padding-alt", new(StyleValue.Lengths(200, 25, count: 4))),
        ("padding-top padding-right padding-bottom padding-left mso-padding-top-alt mso-padding-right-alt mso-padding-bottom-alt mso-padding-left-alt", new(StyleValue.Lengths(200, 25))),
        ("mso-table-lspace mso-table-rspace", new(StyleValue.Lengths(20, 0))),
        ("mso-line-height-rule", new(StyleValue.Words("exactly at-least"))),
        ("mso-ansi-language mso-fareast-language mso-bidi-language", new(StyleValue.Language)),
        ("mso-hide", new(StyleValue.Words("none all"), StyleValue.Words("none"))),
        ("width min-width", new(Width)),
        ("max-width", new(Width.Or("none"))),
        ("height min-height", new(Height)),
        ("max-height", new(Height.Or("none"), StyleValue.Words("none auto 100%"))),
        ("box-sizing -webkit-box-sizing -moz-box-sizing", new(StyleValue.Words("border-box content-box"))),
        ("display", new(Display("none block inline inline-block list-item"), Display("block inline inline-block list-item"))),
        ("visibility", new(StyleValue.Words("visible hidden collapse"), StyleValue.Words("visible"))),
        ("opacity", new(StyleValue.Number(1), StyleValue.Words("1"))),
        ("overflow overflow-x overflow-y", new(StyleValue.Words("visible hidden auto"), StyleValue.Words("visible auto"))),
        ("float", new(StyleValue.Words("none left right"), StyleValue.Words("none left"))),
        ("clear", new(StyleValue.Words("none left right both"))),
        ("table-layout", new(StyleValue.Words("auto fixed"))),
        ("cursor", new(StyleValue.Words("auto default pointer text"))),
        ("color-scheme supported-color-schemes", new(StyleValue.Words("normal light dark only").UpTo(2).ButNot("dark", "dark only", "only dark"))),
        ("-ms-interpolation-mode", new(StyleValue.Words("bicubic nearest-neighbor"))));

    /// <summary>The list, for those who tell of it.</summary>
    public static IReadOnlyDictionary<string, StyleEntry> All => Entries;

    /// <summary>Lets a declaration pass that is on the list.</summary>
    /// <exception cref="InvalidInputException">Its property or its value is not (HtmlStyleForbidden).</exception>
    public static void Check(Declaration declaration, string place)
    {
        if (!Entries.TryGetValue(declaration.Property, out var entry))
        {
            throw StyleErrors.Unknown(declaration, place, StyleAdvice.For(declaration.Property));
        }

        if (!entry.Anywhere.Allows(declaration.Value))
        {
            throw StyleErrors.Value(declaration, place, entry.Anywhere.Description);
        }
    }

    /// <summary>Whether a declaration of the list leaves seen what it is given to.</summary>
    public static bool Shows(Declaration declaration) => Entries[declaration.Property].WhereShown.Allows(declaration.Value);

    private static StyleValue Display(string words) =>
        StyleValue.Words(words + " table inline-table table-row table-cell");

    private static Dictionary<string, StyleEntry> Table(params (string Names, StyleEntry Entry)[] rows)
    {
        var table = new Dictionary<string, StyleEntry>(StringComparer.Ordinal);
        foreach (var (names, entry) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table.Add(name, entry);
            }
        }

        return table;
    }
}
