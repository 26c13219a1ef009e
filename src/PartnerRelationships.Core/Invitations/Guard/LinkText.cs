using System;
using System.Globalization;
using System.Text;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>Links in a text, as mail programs find them.</summary>
internal static class LinkText
{
    private const string Before = " \t\r\n(<[\"'";
    private const string After = " \t\r\n>\"";
    private const string SentenceMarks = ".,;:!?)]'";
    private const string Harmless = ",;()!?'\"-、。，「」（）！？’‘“”„«»–—・…";
    private static readonly char[] Directions = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

    /// <summary>Whether the link is there and clickable.</summary>
    /// <exception cref="InvalidInputException">It is there, but its line is turned around by invisible marks (LinkNotClickable).</exception>
    public static bool Holds(string text, string link)
    {
        var place = Find(text, link, 0);
        if (place >= 0 && IsTurned(text, place, link.Length))
        {
            throw LinkErrors.NotClickable(link);
        }

        return place >= 0;
    }

    /// <summary>The text with a space for each of these links that can be clicked.</summary>
    public static string Without(string text, string link)
    {
        var rest = new StringBuilder();
        var from = 0;
        for (var place = Find(text, link, 0); place >= 0; place = Find(text, link, from))
        {
            rest.Append(text, from, place - from).Append(' ');
            from = place + link.Length;
        }

        return from == 0 ? text : rest.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Lets a text pass in which nothing looks like an invitation link, or like an address of the service that it is not.</summary>
    /// <param name="text">The text, without the links that belong there.</param>
    /// <param name="link">The link that others could imitate.</param>
    public static void RefuseStrangers(string text, Uri link)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (!IsWord(text, start, end))
            {
                Refuse(text.Substring(start, end - start), link);
            }

            start = end;
        }
    }

    private static void Refuse(string token, Uri link)
    {
        var place = token.IndexOf(link.OriginalString, StringComparison.Ordinal);
        var after = place + link.OriginalString.Length;
        if (place >= 0 && (after == token.Length || token[after] > '~'))
        {
            throw LinkErrors.NotClickable(link.OriginalString);
        }

        LookAlikes.Refuse(token, link);
    }

    private static int Find(string text, string link, int from)
    {
        var place = text.IndexOf(link, from, StringComparison.Ordinal);
        while (place >= 0 && !StandsAlone(text, place, place + link.Length))
        {
            place = text.IndexOf(link, place + 1, StringComparison.Ordinal);
        }

        return place;
    }

    // Marks that end a sentence are left out by mail programs, if nothing follows them.
    private static bool StandsAlone(string text, int start, int end)
    {
        while (end < text.Length && SentenceMarks.IndexOf(text[end]) >= 0)
        {
            end++;
        }

        return (start == 0 || Before.IndexOf(text[start - 1]) >= 0) && (end == text.Length || After.IndexOf(text[end]) >= 0);
    }

    private static bool IsTurned(string text, int place, int length)
    {
        var start = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        var end = text.IndexOf('\n', place + length) is var found and >= 0 ? found : text.Length;
        return text.IndexOfAny(Directions, start, end - start) >= 0;
    }

    // Nearly every word is one: only the others are worth a closer look.
    private static bool IsWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var isDot = text[i] == '.' && (i + 1 == end || !char.IsLetterOrDigit(text[i + 1]));
            if (!isDot && !char.IsLetterOrDigit(text[i]) && Harmless.IndexOf(text[i]) < 0 && CharUnicodeInfo.GetUnicodeCategory(text[i]) != UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        return true;
    }
}
