using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>All customers of the partner, by id and by default domain.</summary>
public sealed class CustomerBase : IResultSink<PartnerCustomer>
{
    private readonly Dictionary<string, Guid> byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> ids = [];

    /// <summary>How many there are.</summary>
    public int Count => ids.Count;

    /// <summary>Lists them.</summary>
    public static async Task<CustomerBase> ReadAsync(ICustomerDirectory customers, CancellationToken cancellationToken)
    {
        var everyone = new CustomerBase();
        await customers.ListAsync(filter: null, everyone, cancellationToken).ConfigureAwait(false);
        return everyone;
    }

    /// <summary>The customer of a domain.</summary>
    /// <exception cref="NotFoundException">There is none (CustomerNotFound).</exception>
    public Guid Find(string domain) => byDomain.TryGetValue(ProtectedCustomers.Plain(domain), out var id)
        ? id
        : throw new NotFoundException("CustomerNotFound", $"You have no customer whose default domain is '{domain}'.");

    /// <summary>Whether an id or a domain is that of a customer.</summary>
    public bool Has(string entry)
    {
        var plain = ProtectedCustomers.Plain(entry);
        return byDomain.ContainsKey(plain) || (Guid.TryParse(plain, out var id) && ids.Contains(id));
    }

    void IResultSink<PartnerCustomer>.Write(PartnerCustomer item)
    {
        ids.Add(item.CustomerId);
        if (item.Domain is { } domain)
        {
            byDomain[DomainNames.Ascii(domain)] = item.CustomerId;
        }
    }
}
