using System;

namespace PartnerRelationships.Platform;

/// <summary>Questions about text that each runtime answers in its quickest way.</summary>
internal static class RuntimeText
{
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
