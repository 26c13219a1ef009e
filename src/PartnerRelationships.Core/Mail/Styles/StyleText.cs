using System;
using System.Text;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>The text of a style, without its comments, where every mark means one thing: none is escaped, and none that parts anything is within quotes.</summary>
internal static class StyleText
{
    private const string Refused = "\\<{};";

    /// <summary>Takes the comments out.</summary>
    /// <returns>The text; null if programs could differ about what is quoted, escaped or a comment.</returns>
    public static string? Clean(string style)
    {
        var clean = new StringBuilder(style.Length);
        for (var i = 0; i < style.Length; i++)
        {
            var letter = style[i];
            if (letter is '\\' or '<' || (char.IsControl(letter) && !char.IsWhiteSpace(letter)))
            {
                return null;
            }

            var end = letter is '"' or '\'' ? EndOfString(style, i) : IsAt(style, i, "/*") ? EndOfComment(style, i) : i;
            if (end < 0)
            {
                return null;
            }

            clean.Append(end == i || letter != '/' ? style.Substring(i, end - i + 1) : " ");
            i = end;
        }

        return clean.ToString();
    }

    private static int EndOfString(string style, int start)
    {
        for (var i = start + 1; i < style.Length; i++)
        {
            if (style[i] == style[start])
            {
                return i;
            }

            if (Refused.IndexOf(style[i]) >= 0 || char.IsControl(style[i]) || IsAt(style, i, "/*"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int EndOfComment(string style, int start)
    {
        var end = style.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 1;
    }

    private static bool IsAt(string style, int place, string mark) => string.CompareOrdinal(style, place, mark, 0, mark.Length) == 0;
}
