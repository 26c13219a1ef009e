using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Reports;

/// <summary>What could not be read: each part once, with the number of customers.</summary>
internal sealed class MissingParts
{
    private readonly Dictionary<(string Part, string ErrorId), (string Reason, long Customers)> parts = [];

    /// <summary>A sentence for each.</summary>
    public IEnumerable<string> Sentences => parts.Select(one => one.Value.Customers > 0
        ? $"{one.Key.Part} of {Counted.Of(one.Value.Customers, "customer")}, for example: {one.Value.Reason}"
        : $"{one.Key.Part}: {one.Value.Reason}");

    /// <summary>Takes one; null is nothing.</summary>
    /// <param name="missing">What could not be read.</param>
    /// <param name="isOfOne">Whether it concerns one customer; a list that could not be read is missing for all.</param>
    public void Add(CustomerPartMissing? missing, bool isOfOne)
    {
        if (missing is not null)
        {
            var key = (missing.Part, missing.ErrorId);
            var (reason, customers) = parts.TryGetValue(key, out var known) ? known : (missing.Reason, 0);
            parts[key] = (reason, customers + (isOfOne ? 1 : 0));
        }
    }
}
