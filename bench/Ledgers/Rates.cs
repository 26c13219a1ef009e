using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Ledgers;

/// <summary>Times of as many changes on both sides, in turn, with how many that is in a second.</summary>
internal static class Rates
{
    private const double Bound = 1.3;
    private const int WarmUps = 4;
    private const int Rounds = 5;

    /// <summary>Measures round after round, the first of which warm both up: some three seconds of it, as for a list.</summary>
    /// <param name="name">The figure's name.</param>
    /// <param name="changes">How many changes each side makes in a round.</param>
    /// <param name="pair">Measures both, in milliseconds; each round has a name of its own.</param>
    public static async Task<Result> MeasureAsync(string name, int changes, Func<string, Task<(double Ours, double Theirs)>> pair)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            await pair($"warm{round}");
        }

        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (own, bare) = await pair($"round{round}");
            ours.Add(own);
            theirs.Add(bare);
        }

        var result = Pairs.Of(name, Bound, "ms", ours, theirs);
        return result with
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"{changes * 1_000 / Pairs.Median(ours):0} changes/s against {changes * 1_000 / Pairs.Median(theirs):0}, {Appending.Writers} writers; {result.Detail}"),
        };
    }
}
