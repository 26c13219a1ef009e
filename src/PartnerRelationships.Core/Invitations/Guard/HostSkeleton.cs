using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>A host as somebody reads it: letters that look alike are one.</summary>
internal static class HostSkeleton
{
    // Letters of other scripts and digits, each with the Latin letter that it resembles.
    private const string Pairs =
        "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw мm тt кk вb нh гr ӏl αa εe οo ρp νv ιi κk τt υu χx γy ωw ηn μm σo սu ոn օo ցg հh "
        + "0o 1l 3e 4a 5s 6g 7t 8b 9g ıi ɩi ɡg ɑa ʟl ɪi ʀr łl øo đd ħh ɯm ƅb ƙk ꞁl ᴏo ᴄc ᴠv ᴡw ᴢz ꜱs";

    private static readonly Dictionary<char, char> Twins = Pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The skeleton of a host.</summary>
    /// <param name="host">The host, in lower case, as an address has it.</param>
    public static string Of(string host)
    {
        var bare = new StringBuilder(host.Length);
        foreach (var letter in Unicode(host).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                bare.Append(letter == '。' ? '.' : Twins.TryGetValue(letter, out var twin) ? twin : letter);
            }
        }

        return bare.ToString().Replace("rn", "m").Replace("vv", "w").Replace("cl", "d").Replace('i', 'l');
    }

    /// <summary>Whether a host is written with the letters of every keyboard.</summary>
    public static bool IsLatin(string host) => host.All(letter => letter < 128) && host.IndexOf("xn--", StringComparison.Ordinal) < 0;

    private static string Unicode(string host)
    {
        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }
}
