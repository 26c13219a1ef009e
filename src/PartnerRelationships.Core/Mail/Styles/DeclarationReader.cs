using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Mail.Styles;

/// <summary>Reads declarations, as they stand in a style attribute or between the braces of a rule. What is not plainly one is refused, for
/// programs that are more forgiving could take it for something.</summary>
internal static class DeclarationReader
{
    private const string Important = "important";
    private static readonly char[] Marks = [':', '{', '}', '@', '!'];

    /// <summary>Reads them.</summary>
    /// <param name="style">The text as it is.</param>
    /// <param name="place">Its place, for errors.</param>
    /// <exception cref="InvalidInputException">It is not plainly a list of declarations (HtmlStyleForbidden).</exception>
    public static List<Declaration> Read(string style, string place) =>
        StyleText.Clean(style) is { } clean ? ReadClean(clean, place) : throw StyleErrors.Unreadable(style, place);

    /// <summary>Reads them from a text that is clean.</summary>
    /// <inheritdoc cref="Read"/>
    public static List<Declaration> ReadClean(string clean, string place) =>
        [.. clean.Split(';').Where(piece => !string.IsNullOrWhiteSpace(piece)).Select(piece => One(piece) ?? throw StyleErrors.Unreadable(piece, place))];

    private static Declaration? One(string piece)
    {
        var colon = piece.IndexOf(':');
        var mark = piece.IndexOf('!');
        var isImportant = mark > colon && string.Equals(piece.Substring(mark + 1).Trim(), Important, StringComparison.OrdinalIgnoreCase);
        if (colon < 0)
        {
            return null;
        }

        var property = piece.Substring(0, colon).Trim().ToLowerInvariant();
        var value = Even(isImportant ? piece.Substring(colon + 1, mark - colon - 1) : piece.Substring(colon + 1));
        return IsName(property) && value.Length > 0 && value.IndexOfAny(Marks) < 0 ? new Declaration(property, value, isImportant) : null;
    }

    private static bool IsName(string property) =>
        property.Trim('-').Length > 0 && !property.StartsWith("--", StringComparison.Ordinal) && property.All(letter => letter is (>= 'a' and <= 'z') or '-');

    private static string Even(string value)
    {
        var even = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            var isSpace = char.IsWhiteSpace(letter);
            var follows = even.Length == 0 || even[even.Length - 1] is ' ' or ',' or '(';
            if (even.Length > 0 && letter is ',' or ')' && even[even.Length - 1] == ' ')
            {
                even.Length--;
            }

            if (!isSpace || !follows)
            {
                even.Append(isSpace ? ' ' : char.ToLowerInvariant(letter));
            }
        }

        return even.ToString().TrimEnd();
    }
}
