using System;

namespace PartnerRelationships.Platform;

/// <summary>Questions about text that each runtime answers in its quickest way.</summary>
internal static class RuntimeText
{
    /// <summary>Where a null character or half of a surrogate pair may be, or a whole one; -1 for nowhere.</summary>
    public static int FirstOdd(string text)
    {
#if NET
        var (pair, none) = (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'), text.IndexOf('\0'));
        return pair < 0 || (none >= 0 && none < pair) ? none : pair;
#else
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || char.IsSurrogate(text[at]))
            {
                return at;
            }
        }

        return -1;
#endif
    }

    /// <summary>Whether all of it is visible ASCII, and blanks.</summary>
    public static bool IsPlain(string text)
    {
#if NET
        return !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
#else
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
#endif
    }
}
