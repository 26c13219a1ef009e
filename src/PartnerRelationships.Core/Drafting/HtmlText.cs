using System.Text;

namespace PartnerRelationships.Core.Drafting;

/// <summary>Text as HTML: markup is encoded, and everything else stays readable unchanged.</summary>
internal static class HtmlText
{
    private static readonly char[] Special = ['&', '<', '>', '"', '\''];

    public static string Encode(string text)
    {
        if (text.IndexOfAny(Special) < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            Append(encoded, letter);
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, char letter) => _ = letter switch
    {
        '&' => encoded.Append("&amp;"),
        '<' => encoded.Append("&lt;"),
        '>' => encoded.Append("&gt;"),
        '"' => encoded.Append("&quot;"),
        '\'' => encoded.Append("&#39;"),
        _ => encoded.Append(letter),
    };
}
