using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using PartnerRelationships.Platform;

namespace PartnerRelationships;

/// <summary>What others wrote, made fit for a screen: it can neither steer a terminal nor turn the text around it. Used where such text enters.</summary>
public static class ScreenText
{
    /// <summary>Stands where a character was taken out, so that a name that was tampered with does not look like another.</summary>
    public const char Removed = '\uFFFD';

    /// <summary>The text on one line: breaks and tabs become blanks, what steers a terminal or overrides the direction of writing becomes <see cref="Removed"/>.
    /// The same text when there is nothing of the kind.</summary>
    /// <param name="text">The text; null stays null.</param>
    public static string? OneLine(string? text) => Fit(text, keepLines: false);

    /// <summary>The text as <see cref="OneLine"/> makes it, but with its lines.</summary>
    /// <param name="text">The text; null stays null.</param>
    public static string? Lines(string? text) => Fit(text, keepLines: true);

    /// <summary>A sentence that lists the invisible characters of a text by their code points; empty if it has none.</summary>
    /// <param name="text">An id or an address, in which such a character is a mistake.</param>
    public static string HiddenIn(string? text)
    {
        var hidden = Hidden(text ?? "").Distinct().ToList();
        return hidden.Count == 0 ? "" : $" It contains {string.Join(", ", hidden)}, which is invisible.";
    }

    private static IEnumerable<string> Hidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Format or UnicodeCategory.Control)
            {
                var isPair = char.IsSurrogatePair(text, index);
                yield return "U+" + (isPair ? char.ConvertToUtf32(text, index) : text[index]).ToString("X4", CultureInfo.InvariantCulture);
                index += isPair ? 1 : 0;
            }
        }
    }

    // A list of 50,000 customers passes here: nearly every text comes out as it went in.
    [MethodImpl(HotCode.OptimizedAtOnce)]
    private static string? Fit(string? text, bool keepLines)
    {
        if (text is null || RuntimeText.IsPlain(text))
        {
            return text;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (IsUnfit(text[index], keepLines))
            {
                return Fitted(text, keepLines);
            }
        }

        return text;
    }

    private static string Fitted(string text, bool keepLines) =>
        new([.. text.Select(letter => IsUnfit(letter, keepLines) ? IsBreak(letter) ? ' ' : Removed : letter)]);

    // Controls of both sets (a terminal takes U+009B for Escape and a bracket), separators of lines, and what turns the direction: embeddings, overrides, isolates.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUnfit(char letter, bool keepLines) =>
        letter is (< ' ' or >= '\u007F') && (char.IsControl(letter) || letter is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
        && !(keepLines && letter is ('\r' or '\n' or '\t'));

    private static bool IsBreak(char letter) => letter is >= '\t' and <= '\r' or '\u0085' or '\u2028' or '\u2029';
}
