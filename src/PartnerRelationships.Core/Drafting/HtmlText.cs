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

        var encoded = new StringBuilder(text.Length + 64);
        Append(encoded, text, 0, text.Length);
        return encoded.ToString();
    }

    /// <summary>Appends a part of a text.</summary>
    public static void Append(StringBuilder html, string text, int start, int end)
    {
        for (var special = text.IndexOfAny(Special, start, end - start); special >= 0; special = text.IndexOfAny(Special, start, end - start))
        {
            html.Append(text, start, special - start).Append(Encoded(text[special]));
            start = special + 1;
        }

        html.Append(text, start, end - start);
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
