using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Partners that are tied to a customer. Customers with the same partners have the same object, so that thousands of them take no room.</summary>
internal sealed class PartnerSet
{
    private readonly Dictionary<Guid, PartnerSet> larger = [];

    private PartnerSet(IReadOnlyList<Guid> ids, IReadOnlyList<string> names) => (Ids, Names) = (PrintedList<Guid>.Of(ids), PrintedList<string>.Of(names));

    /// <summary>Their tenant ids.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    /// <summary>Their names, in the same order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>None, for an own customer list.</summary>
    public static PartnerSet None() => new([], []);

    /// <summary>These and one more.</summary>
    public PartnerSet With(Guid id, string name)
    {
        if (!larger.TryGetValue(id, out var set))
        {
            larger[id] = set = new PartnerSet([.. Ids, id], [.. Names, name]);
        }

        return set;
    }
}
