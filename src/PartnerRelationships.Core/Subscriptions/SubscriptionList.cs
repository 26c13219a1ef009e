using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>A customer's subscriptions as people are told of them: with the customer's name, and what happens at the end of each term.</summary>
public static class SubscriptionList
{
    /// <summary>Reads them; the customer too, where the name is not known and there are some.</summary>
    /// <param name="subscriptions">The service's subscriptions.</param>
    /// <param name="customers">The service's customers.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="name">The customer's name; null where it is not known.</param>
    /// <param name="now">The moment that the ends of terms are told against.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<PartnerCustomerSubscription>> ReadAsync(
        ISubscriptionCatalog subscriptions, ICustomerDirectory customers, Guid customerId, string? name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await subscriptions.ListAsync(customerId, cancellationToken).ConfigureAwait(false);
        var known = name ?? (all.Count == 0 ? null : (await customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false)).Name);
        return [.. all.Select(one => Told(one, now) with { CustomerName = known })];
    }

    /// <summary>A subscription with what happens at the end of its term.</summary>
    public static PartnerCustomerSubscription Told(PartnerCustomerSubscription subscription, DateTimeOffset now)
    {
        var outlook = EndOfTermRules.Of(subscription, now);
        return subscription with { EndOfTerm = outlook?.What, EndOfTermDetail = outlook?.Words, IsExtendedTerm = EndOfTermRules.IsExtended(subscription) };
    }
}
