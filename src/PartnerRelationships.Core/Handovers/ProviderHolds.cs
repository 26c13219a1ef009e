using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Handovers;

/// <summary>Which customers a distributor holds, as the partner's own list shows it: read once for each distributor, and anew where that is asked.</summary>
internal sealed class ProviderHolds(ICustomerDirectory customers)
{
    private readonly AskedOnce<Guid, HashSet<Guid>> lists = new((provider, token) => ReadAsync(customers, provider, token));

    /// <summary>Whether a distributor holds a customer, as it was when the list was read first.</summary>
    public async Task<bool> HasAsync(Guid provider, Guid customer, CancellationToken cancellationToken) =>
        (await lists.GetAsync(provider, cancellationToken).ConfigureAwait(false)).Contains(customer);

    /// <summary>Whether it does now.</summary>
    public async Task<bool> HasNowAsync(Guid provider, Guid customer, CancellationToken cancellationToken) =>
        (await ReadAsync(customers, provider, cancellationToken).ConfigureAwait(false)).Contains(customer);

    private static async Task<HashSet<Guid>> ReadAsync(ICustomerDirectory customers, Guid provider, CancellationToken cancellationToken)
    {
        var held = new HashSet<Guid>();
        var search = new CustomerSearch { IndirectProvider = provider };
        await customers.ListAsync(search.ServiceFilter, new ActionSink<PartnerCustomer>(customer => held.Add(customer.CustomerId)), cancellationToken).ConfigureAwait(false);
        return held;
    }
}
