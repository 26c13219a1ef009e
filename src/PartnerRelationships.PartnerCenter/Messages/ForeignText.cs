using System;
using System.Linq;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>What others say, made fit for our messages: short, unable to steer a terminal, and without our token.</summary>
internal static class ForeignText
{
    // Real tokens are hundreds of letters long; a sandbox's is a plain word that its messages may well contain.
    private const int ShortestSecret = 16;

    public static string Show(string text, int longest, string? secret)
    {
        var safe = secret is { Length: >= ShortestSecret } ? text.Replace(secret, "(the token)") : text;
        return ScreenText.OneLine(safe.Length > longest ? safe.Remove(longest) + "…" : safe)!;
    }

    /// <summary>Whether a text can be the value of a header unchanged.</summary>
    public static bool FitsHeader(string? text) => !string.IsNullOrEmpty(text) && text!.All(letter => letter is >= ' ' and <= '~');
}
