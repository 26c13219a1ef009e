using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>Labels of partners in charts: their names. A name that another partner has, or that a chart uses itself, is followed by the beginning of the id.</summary>
/// <param name="reserved">Labels that the chart uses itself.</param>
internal sealed class PartnerLabels(params string[] reserved)
{
    private const int IdLength = 8;

    private readonly Dictionary<string, Guid> owners = Tally.Reserved.Concat(reserved).ToDictionary(label => label, _ => Guid.Empty, StringComparer.OrdinalIgnoreCase);

    /// <summary>The label of a partner.</summary>
    public string Of(Guid id, string name)
    {
        if (!owners.TryGetValue(name, out var owner))
        {
            owners[name] = owner = id;
        }

        return owner == id ? name : $"{name} ({id.ToString().Substring(0, IdLength)})";
    }
}
