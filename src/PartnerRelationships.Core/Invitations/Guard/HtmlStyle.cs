using System;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>What a style does, as far as it matters: whether it loads, covers or adds something, and whether it hides what it is given to.</summary>
internal readonly struct HtmlStyle
{
    private static readonly string[] Forbidden =
        ["url(", "@import", "expression", "behavior", "binding", "javascript", "position", "pointer-events", "unicode-bidi", "\\", "/*", "<", ";content:", "{content:"];

    private static readonly string[] Hiding =
        ["display:none", "visibility:hidden", "opacity:0;", "opacity:0}", "font-size:0;", "font-size:0}", "font-size:0px", "max-height:0", ";height:0", "{height:0", ";width:0", "{width:0"];

    // Without comments, spaces and capitals, so that there is one way to write each word.
    private readonly string squeezed;

    public HtmlStyle(string style) => squeezed = Squeeze(style);

    /// <summary>Whether it only says how things look.</summary>
    public bool IsPlain => !HoldsOneOf(Forbidden);

    /// <summary>Whether what has it is not seen.</summary>
    public bool Hides => HoldsOneOf(Hiding);

    private bool HoldsOneOf(string[] words)
    {
        var style = squeezed;
        return Array.Exists(words, word => style.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    // By hand, since every invitation has a dozen of these.
    private static string Squeeze(string style)
    {
        var plain = WithoutComments(style);
        var squeezed = new char[plain.Length + 2];
        var length = 0;
        squeezed[length++] = ';';
        foreach (var letter in plain)
        {
            squeezed[length] = char.ToLowerInvariant(letter);
            length += char.IsWhiteSpace(letter) ? 0 : 1;
        }

        squeezed[length++] = ';';
        return new string(squeezed, 0, length);
    }

    private static string WithoutComments(string style)
    {
        for (var start = style.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = style.IndexOf("/*", start, StringComparison.Ordinal))
        {
            var end = style.IndexOf("*/", start + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                return style;
            }

            style = style.Remove(start, end + 2 - start);
        }

        return style;
    }
}
