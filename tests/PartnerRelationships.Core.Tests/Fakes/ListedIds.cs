using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>The ids of a fake directory's customers are those of its list.</summary>
internal static class ListedIds
{
    public static async Task<HashSet<Guid>> IdsOfListAsync(this ICustomerDirectory customers, CustomerFilter? filter, CancellationToken cancellationToken)
    {
        var everyone = new CollectingSink<PartnerCustomer>();
        await customers.ListAsync(filter, everyone, cancellationToken);
        return [.. everyone.Items.Select(customer => customer.CustomerId)];
    }
}
