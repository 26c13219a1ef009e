using PartnerRelationships.Sandbox.Data;

namespace PartnerRelationships.Sandbox.Seeding;

/// <summary>A company's name, and the words that its domain is made of.</summary>
internal sealed record CompanyName(string Text, string Latin)
{
    public static CompanyName Of(Market market, Draw draw, long seq)
    {
        var count = market.Surnames.Count;
        // The first customers go through the list, so that a small sandbox has its accented initials too.
        var first = seq <= Seeder.Guaranteed ? (int)(seq / 3 % count) : draw.Below(count);
        var second = (first + 1 + draw.Below(count - 1)) % count;
        var pattern = draw.Of(market.Names);
        var (s, t, w) = (Split(market.Surnames[first]), Split(market.Surnames[second]), Split(draw.Of(market.Trades)));
        return new CompanyName(Fill(pattern, s.Text, t.Text, w.Text), Latinized(pattern, s.Latin, t.Latin, w.Latin));
    }

    private static string Fill(string pattern, string s, string t, string w) => pattern.Replace("{s}", s).Replace("{t}", t).Replace("{w}", w);

    /// <summary>The domain says who and what, not the legal form.</summary>
    private static string Latinized(string pattern, string s, string t, string w) =>
        s + (pattern.Contains("{t}") ? t : "") + (pattern.Contains("{w}") ? w : "");

    private static (string Text, string Latin) Split(string word)
    {
        var at = word.IndexOf('=');
        return at < 0 ? (word, word) : (word.Substring(0, at), word.Substring(at + 1));
    }
}
