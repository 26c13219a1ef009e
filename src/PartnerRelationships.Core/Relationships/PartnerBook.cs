using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Relationships;

/// <summary>Which customers are tied to which partners on the other side. The customers of each partner are listed, once: a few lists in place of a question for
/// each customer, which a reseller may not even ask (code 1002).</summary>
internal sealed class PartnerBook
{
    private const int ListsAtOnce = 4;
    private readonly PartnerSet nobody = PartnerSet.None();
    private readonly Dictionary<Guid, PartnerSet> byCustomer;

    private PartnerBook(int customers) => byCustomer = new(customers);

    /// <summary>A customer's; empty if no list has the customer.</summary>
    public PartnerSet Of(Guid customerId) => byCustomer.TryGetValue(customerId, out var set) ? set : nobody;

    /// <summary>A customer list without other partners: that of a direct-bill partner.</summary>
    public static PartnerBook Empty() => new(customers: 0);

    /// <summary>Lists the customers of these indirect providers.</summary>
    public static Task<PartnerBook> ReadAsync(ICustomerDirectory customers, IReadOnlyList<IndirectProvider> providers, CancellationToken cancellationToken) => ReadAsync(
        customers, [.. providers.Select(one => (one.ProviderId, one.Name, new CustomerSearch { IndirectProvider = one.ProviderId }))], cancellationToken);

    /// <summary>Lists the customers of these indirect resellers.</summary>
    public static Task<PartnerBook> ReadAsync(ICustomerDirectory customers, IReadOnlyList<IndirectReseller> resellers, CancellationToken cancellationToken) => ReadAsync(
        customers, [.. resellers.Select(one => (one.ResellerId, one.Name, new CustomerSearch { IndirectReseller = one.ResellerId }))], cancellationToken);

    private static async Task<PartnerBook> ReadAsync(
        ICustomerDirectory customers, IReadOnlyList<(Guid Id, string Name, CustomerSearch Search)> partners, CancellationToken cancellationToken)
    {
        using var lanes = new RequestLanes(ListsAtOnce);
        var lists = await Task.WhenAll(partners.Select(
            partner => lanes.RunAsync(() => customers.ListIdsAsync(partner.Search.ServiceFilter, cancellationToken), cancellationToken))).ConfigureAwait(false);
        var book = new PartnerBook(lists.Sum(list => list.Count));
        for (var place = 0; place < partners.Count; place++)
        {
            book.Add(partners[place].Id, partners[place].Name, lists[place]);
        }

        return book;
    }

    // In the order of the partners, whichever list came first.
    private void Add(Guid partner, string name, HashSet<Guid> ids)
    {
        foreach (var id in ids)
        {
            byCustomer[id] = Of(id).With(partner, name);
        }
    }
}
