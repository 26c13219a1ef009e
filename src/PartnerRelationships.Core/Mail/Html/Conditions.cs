using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Mail.Styles;

namespace PartnerRelationships.Core.Mail.Html;

/// <summary>What styles can depend on: media, states of links, programs that wrap a mail into their own HTML. Each has a bit.</summary>
internal sealed class Conditions
{
    private const int Most = 30;
    private readonly List<string> known = [];

    /// <summary>How many conditions there are in a set.</summary>
    public static int Count(int bits) => Enumerable.Range(0, Most).Count(place => (bits & (1 << place)) != 0);

    /// <summary>The bits of some conditions.</summary>
    /// <exception cref="InvalidInputException">There are more of them than a mail can have (HtmlStyleForbidden).</exception>
    public int BitsOf(IEnumerable<string> conditions, string place)
    {
        var bits = 0;
        foreach (var condition in conditions)
        {
            bits |= 1 << PlaceOf(condition, place);
        }

        return bits;
    }

    /// <summary>What they say, for errors; empty for none.</summary>
    public string Describe(int bits) => bits == 0 ? "" : $" (with {string.Join(" and ", known.Where((_, place) => (bits & (1 << place)) != 0).Select(one => $"'{one}'"))})";

    private int PlaceOf(string condition, string place)
    {
        var found = known.IndexOf(condition);
        if (found < 0)
        {
            known.Add(condition);
            found = known.Count - 1;
        }

        return found < Most ? found : throw StyleErrors.TooMany(place, Most);
    }
}
