using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>Whether a host can be taken for another one by somebody who reads it.</summary>
internal static class HostLikeness
{
    private const int Slips = 2;

    // Letters of other scripts and digits, each with the Latin letter that it is taken for.
    private const string Twins =
        "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw мm тt кk вb нh гr αa εe οo ρp νv ιi κk τt υu χx γy ωw ηn μm σo սu ոn օo ցg հh "
        + "0o 1l 3e 4a 5s 7t 8b ıi ɡg ɑa ʟl ɪi ʀr";

    /// <summary>Whether a host is not the service's but reads like it.</summary>
    /// <param name="host">The host, in lower case.</param>
    /// <param name="expected">The service's.</param>
    public static bool IsLookAlike(string host, string expected)
    {
        var domain = DomainOf(expected);
        if (domain is null || host == expected || host == domain || (IsLatin(host) && host.EndsWith("." + domain, StringComparison.Ordinal)))
        {
            return false;
        }

        var (seen, real) = (Skeleton(Unicode(host)), Skeleton(expected));
        return seen.Contains(Skeleton(domain)) || (seen.Length <= real.Length + Slips && IsNear(seen, real));
    }

    // An address in numbers, or a machine of one's own, has nobody who imitates it.
    private static string? DomainOf(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.Split('.') is { Length: > 1 } labels ? string.Join(".", labels.Skip(labels.Length - 2)) : null;

    private static bool IsLatin(string host) => host.All(letter => letter < 128) && host.IndexOf("xn--", StringComparison.Ordinal) < 0;

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

    private static string Skeleton(string host)
    {
        var bare = new StringBuilder(host.Length);
        foreach (var letter in host.Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                bare.Append(Twin(letter));
            }
        }

        return bare.ToString().Replace("rn", "m").Replace("vv", "w").Replace('i', 'l');
    }

    private static char Twin(char letter)
    {
        for (var i = 0; i < Twins.Length; i += 3)
        {
            if (Twins[i] == letter)
            {
                return Twins[i + 1];
            }
        }

        return letter == '。' ? '.' : letter;
    }

    // Levenshtein's distance, no further than a slip or two.
    private static bool IsNear(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, lowest) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
                lowest = Math.Min(lowest, row[j]);
            }

            if (lowest > Slips)
            {
                return false;
            }
        }

        return row[right.Length] <= Slips;
    }
}
