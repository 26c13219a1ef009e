using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>Through which provider each customer buys. Where there is one provider, it is that one; where there are several, the service is asked for
/// the customers of each.</summary>
public sealed class ProviderBook
{
    private readonly List<(IndirectProvider Provider, HashSet<Guid>? Customers)> pages = [];

    private ProviderBook()
    {
    }

    /// <summary>The book in which every customer buys through this provider.</summary>
    public static ProviderBook Of(IndirectProvider provider)
    {
        var book = new ProviderBook();
        book.pages.Add((provider, null));
        return book;
    }

    /// <summary>Asks the service.</summary>
    /// <exception cref="AccessDeniedException">The partner is of a kind that has no providers, or an application signed in alone.</exception>
    /// <exception cref="NotFoundException">There is no provider (ProviderNotFound).</exception>
    public static async Task<ProviderBook> ReadAsync(IPartnerDirectory partners, ICustomerDirectory customers, CancellationToken cancellationToken)
    {
        var providers = await partners.ListProvidersAsync(cancellationToken).ConfigureAwait(false);
        return providers.Count switch
        {
            0 => throw new NotFoundException("ProviderNotFound", "You have no indirect provider to write to."),
            1 => Of(providers[0]),
            _ => await ReadAsync(providers, customers, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The providers of a customer.</summary>
    /// <exception cref="NotFoundException">There is none (RemovalNoticeProviderUnknown).</exception>
    public IReadOnlyList<IndirectProvider> Find(PartnerCustomer customer) =>
        pages.Where(page => page.Customers?.Contains(customer.CustomerId) != false).Select(page => page.Provider).ToArray() is { Length: > 0 } found
            ? found
            : throw new NotFoundException("RemovalNoticeProviderUnknown", $"The service does not say through which indirect provider {customer} buys.")
            {
                RecommendedAction = "Name the provider with -IndirectProvider; Get-IndirectProvider lists them.",
            };

    private static async Task<ProviderBook> ReadAsync(IReadOnlyList<IndirectProvider> providers, ICustomerDirectory customers, CancellationToken cancellationToken)
    {
        var book = new ProviderBook();
        foreach (var provider in providers)
        {
            var filter = new CustomerFilter(CustomerFilterField.IndirectCloudSolutionProvider, provider.ProviderId.ToString());
            book.pages.Add((provider, await customers.ListIdsAsync(filter, cancellationToken).ConfigureAwait(false)));
        }

        return book;
    }
}
