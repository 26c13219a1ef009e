using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Which customers belong to which provider, as a reseller sees it.</summary>
/// <remarks>A reseller may not ask for the partners of one customer (code 1002), so the customers of each provider are listed, once.</remarks>
internal sealed class ProviderMembership(ICustomerDirectory customers, IPartnerDirectory partners)
{
    private Dictionary<Guid, List<IndirectProvider>>? byCustomer;

    public async Task<IReadOnlyList<IndirectProvider>> OfAsync(Guid customerId, CancellationToken cancellationToken)
    {
        byCustomer ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
        return byCustomer.TryGetValue(customerId, out var providers) ? providers : [];
    }

    private async Task<Dictionary<Guid, List<IndirectProvider>>> ReadAsync(CancellationToken cancellationToken)
    {
        var map = new Dictionary<Guid, List<IndirectProvider>>();
        foreach (var provider in await partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false))
        {
            var search = new CustomerSearch { IndirectProvider = provider.ProviderId };
            await customers.FindAsync(search, new Collector(map, provider), cancellationToken).ConfigureAwait(false);
        }

        return map;
    }

    private sealed class Collector(Dictionary<Guid, List<IndirectProvider>> map, IndirectProvider provider) : IResultSink<PartnerCustomer>
    {
        public void Write(PartnerCustomer item)
        {
            if (!map.TryGetValue(item.CustomerId, out var providers))
            {
                map[item.CustomerId] = providers = [];
            }

            providers.Add(provider);
        }
    }
}
