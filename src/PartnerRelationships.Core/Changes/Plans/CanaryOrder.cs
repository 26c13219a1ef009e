using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>In which order a plan has its customers. The canary is made of those with the least to do: what goes wrong there goes wrong for everybody. Who
/// stays comes last.</summary>
public static class CanaryOrder
{
    /// <summary>The order.</summary>
    /// <param name="steps">How many steps each customer has, as they came.</param>
    /// <param name="canary">How many customers the canary has.</param>
    /// <returns>The customers' places as they came, from 0.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> steps, int canary)
    {
        var all = Enumerable.Range(0, steps.Count).ToList();
        var first = all.Where(place => steps[place] > 0).OrderBy(place => steps[place]).Take(canary).ToList();
        var isFirst = new HashSet<int>(first);
        return [.. first, .. all.Where(place => steps[place] > 0 && !isFirst.Contains(place)), .. all.Where(place => steps[place] == 0)];
    }
}
