using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>A customer's subscriptions as people are reported them: with the customer's name, what happens at the end of each term, and each add-on after the
/// subscription that it belongs to.</summary>
public static class SubscriptionList
{
    /// <summary>Reads them; the customer too, where the name is not known and there are some.</summary>
    /// <param name="subscriptions">The service's subscriptions.</param>
    /// <param name="customers">The service's customers.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="name">The customer's name; null if it is not known.</param>
    /// <param name="now">The moment that the ends of terms are compared with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<PartnerCustomerSubscription>> ReadAsync(
        ISubscriptionCatalog subscriptions, ICustomerDirectory customers, Guid customerId, string? name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await subscriptions.ListAsync(customerId, cancellationToken).ConfigureAwait(false);
        var known = name ?? (all.Count == 0 ? null : (await customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false)).Name);
        return [.. InFamilies(all).Select(one => Told(one, now) with { CustomerName = known })];
    }

    /// <summary>A subscription with what happens at the end of its term.</summary>
    public static PartnerCustomerSubscription Told(PartnerCustomerSubscription subscription, DateTimeOffset now)
    {
        var outlook = EndOfTermRules.Of(subscription, now);
        return subscription with { EndOfTerm = outlook?.What, EndOfTermDetail = outlook?.Words, IsExtendedTerm = EndOfTermRules.IsExtended(subscription) };
    }

    // What names a parent that is none of them, or that is an add-on itself, stays where it is: nothing is lost for it.
    private static IEnumerable<PartnerCustomerSubscription> InFamilies(IReadOnlyList<PartnerCustomerSubscription> all)
    {
        var alone = new HashSet<string>(all.Where(one => one.ParentSubscriptionId is null).Select(one => one.SubscriptionId), StringComparer.OrdinalIgnoreCase);
        var addOns = all.Where(IsAddOn).ToLookup(one => one.ParentSubscriptionId!, StringComparer.OrdinalIgnoreCase);
        return all.Where(one => !IsAddOn(one)).SelectMany(one => new[] { one }.Concat(one.ParentSubscriptionId is null ? addOns[one.SubscriptionId] : []));

        bool IsAddOn(PartnerCustomerSubscription one) => one.ParentSubscriptionId is { } parent && alone.Contains(parent);
    }
}
