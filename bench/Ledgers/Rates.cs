using System.Collections.Generic;
using System.Globalization;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Ledgers;

/// <summary>Times of as many changes on both sides, with how many that is in a second.</summary>
internal static class Rates
{
    private const double Bound = 1.3;

    public static Result Of(string name, List<double> ours, List<double> theirs, int changes)
    {
        var result = Pairs.Of(name, Bound, "ms", ours, theirs);
        return result with
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"{changes * 1_000 / Pairs.Median(ours):0} changes/s against {changes * 1_000 / Pairs.Median(theirs):0}, {Appending.Writers} writers; {result.Detail}"),
        };
    }
}
