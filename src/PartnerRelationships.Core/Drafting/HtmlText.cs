using System.Text;

namespace PartnerRelationships.Core.Drafting;

/// <summary>Text as HTML: markup is encoded, and everything else stays readable unchanged.</summary>
internal static class HtmlText
{
    private static readonly char[] Special = ['&', '<', '>', '"', '\''];

    public static string Encode(string text)
    {
        var special = text.IndexOfAny(Special);
        if (special < 0)
        {
            return text;
        }

        var (encoded, from) = (new StringBuilder(text.Length + 64), 0);
        for (; special >= 0; special = text.IndexOfAny(Special, from))
        {
            encoded.Append(text, from, special - from).Append(Encoded(text[special]));
            from = special + 1;
        }

        return encoded.Append(text, from, text.Length - from).ToString();
    }

    private static string Encoded(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
