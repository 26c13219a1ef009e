using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>Customers that must never be removed, by tenant id or by domain.</summary>
/// <param name="entries">Tenant ids and domains, as they were given.</param>
internal sealed class ProtectedCustomers(IEnumerable<string> entries)
{
    private readonly HashSet<string> known = new(entries.Select(Plain), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a customer is one of them.</summary>
    /// <param name="customerId">Its tenant id.</param>
    /// <param name="domains">Its domains, as far as they are known.</param>
    public bool Contains(Guid customerId, params string?[] domains) =>
        known.Contains(customerId.ToString()) || domains.Any(domain => domain is not null && known.Contains(Plain(domain)));

    /// <summary>An entry in its one spelling: an id has several, and so has a domain; it may be written with a dot at its end, or as it ends an address.</summary>
    public static string Plain(string text)
    {
        var trimmed = text.Trim().TrimStart('@').TrimEnd('.');
        return Guid.TryParse(trimmed, out var id) ? id.ToString() : DomainNames.Ascii(trimmed);
    }
}
