using System;
using System.Globalization;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Invitations.Links;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>What passes for a link of the service without being it: other partners' links in whatever disguise, hosts that read alike,
/// and addresses that begin with somebody's name.</summary>
internal static class LookAlikes
{
    private const int Rounds = 3;

    /// <summary>Lets a piece of text or an address pass that is none.</summary>
    /// <exception cref="InvalidInputException">It is an invitation link (LinkAltered) or reads like the service's host (LinkDeceptive).</exception>
    public static void Refuse(string token, Uri link)
    {
        var plain = Plain(token);
        if (InvitationLink.LooksLikeOne(plain))
        {
            throw LinkErrors.Altered(token);
        }

        if (HasUserInfo(plain) || Hosts(plain).Any(host => HostLikeness.IsLookAlike(host, link.Host)))
        {
            throw LinkErrors.Deceptive(token);
        }
    }

    /// <summary>A text as a browser and a reader take it: without invisible characters, with one form for each letter, decoded.</summary>
    public static string Plain(string text)
    {
        var plain = Visible(text);
        for (var round = 0; round < Rounds && plain.IndexOf('%') >= 0; round++)
        {
            plain = Visible(Uri.UnescapeDataString(plain));
        }

        return plain.Replace('\\', '/').ToLowerInvariant();
    }

    /// <summary>The text without invisible characters, with one form for each letter.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                visible.Append(text, i++, 2);
            }
            else if (!char.IsSurrogate(text[i]) && !IsInvisible(text[i]))
            {
                visible.Append(text[i]);
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormKC);
    }

    // The first are fillers, blanks and selectors that show nothing, though they count as letters, signs or marks.
    private static bool IsInvisible(char letter) => letter is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u2800' or '\u3164' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F')
        || (char.IsControl(letter) && !char.IsWhiteSpace(letter)) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static bool HasUserInfo(string plain)
    {
        var start = plain.IndexOf("//", StringComparison.Ordinal);
        if (start < 0)
        {
            return false;
        }

        var end = plain.IndexOfAny(['/', '?', '#'], start + 2);
        return plain.IndexOf('@', start, (end < 0 ? plain.Length : end) - start) >= 0;
    }

    private static string[] Hosts(string plain) =>
        [.. plain.Split('/', '?', '#', '&', '=', '@', ':', '<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', '|').Where(piece => piece.IndexOf('.') > 0).Select(piece => piece.Trim('.'))];
}
