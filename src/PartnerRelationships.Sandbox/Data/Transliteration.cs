using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>Names as they stand in a domain: lower-case ASCII letters and digits.</summary>
internal static class Transliteration
{
    private static readonly Dictionary<char, string> Letters = Table(
        "ß=ss ø=o ł=l đ=d æ=ae œ=oe þ=th ð=d ı=i " +
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o " +
        "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ы=y э=e");

    public static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant()) Append(ascii, c);
        return ascii.ToString();
    }

    private static void Append(StringBuilder ascii, char c)
    {
        if (c < 128)
        {
            if (char.IsLetterOrDigit(c)) ascii.Append(c);
        }
        else if (Letters.TryGetValue(c, out var letters))
        {
            ascii.Append(letters);
        }
        else
        {
            Decompose(ascii, c);
        }
    }

    // ő is o with a double acute: what is left without marks may still be Greek or Cyrillic.
    private static void Decompose(StringBuilder ascii, char c)
    {
        if (char.IsSurrogate(c)) return;
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        if (parts[0] == c || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return;
        Append(ascii, char.ToLowerInvariant(parts[0]));
    }

    private static Dictionary<char, string> Table(string pairs)
    {
        var table = new Dictionary<char, string>();
        foreach (var pair in pairs.Split(' ')) table[pair[0]] = pair.Substring(2);
        return table;
    }
}
