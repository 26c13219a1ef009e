using System.Diagnostics.CodeAnalysis;
using System.Text;
using PartnerRelationships.Platform;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Text as every database keeps it: PostgreSQL has no null character, and neither has half a surrogate pair.</summary>
internal static class KeptText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, with a replacement character where one cannot be kept.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        for (var at = RuntimeText.FirstOdd(text); at >= 0 && at < text.Length; at += IsPair(text, at) ? 2 : 1)
        {
            if (IsUnkept(text, at))
            {
                return Mended(text);
            }
        }

        return text;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text);
        for (var at = 0; at < text.Length; at += IsPair(text, at) ? 2 : 1)
        {
            mended[at] = IsUnkept(text, at) ? Replacement : text[at];
        }

        return mended.ToString();
    }

    private static bool IsUnkept(string text, int at) => text[at] == '\0' || (char.IsSurrogate(text[at]) && !IsPair(text, at));

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
