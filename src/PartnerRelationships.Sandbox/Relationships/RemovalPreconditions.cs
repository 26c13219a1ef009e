using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Entitlements;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Relationships;

/// <summary>The blockers of a removal (contract §5.7, A§2.1). Only the words about reserved instances are on record.</summary>
internal static class RemovalPreconditions
{
    public static IEnumerable<string> Unmet(Session db, CustomerRow customer, OwnPartner partner, DateTimeOffset now)
    {
        var holders = new OrderHolders(db, customer);
        var subscriptions = SubscriptionRow.Of(db, customer.Seq, now).Where(s => holders.Shows(s.OrderId, partner)).ToList();
        var entitlements = EntitlementRow.Of(db, customer.Seq).Where(e => (e.Expires is null || e.Expires > now) && holders.Shows(e.OrderId, partner)).ToList();
        return new[]
        {
            Reason("active subscriptions.Please suspend the following subscriptions", Subscriptions(subscriptions, SubscriptionKind.Legacy)),
            Reason("new commerce subscriptions.Please cancel the following subscriptions", Subscriptions(subscriptions, SubscriptionKind.NewCommerce)),
            Reason("an active Azure plan.Please cancel its Azure subscriptions and suspend the following plans", Subscriptions(subscriptions, SubscriptionKind.AzurePlan)),
            Reason("active Azure reserved instances.Please cancel the following orders", Orders(entitlements, EntitlementRow.ReservedInstance)),
            Reason("active software orders.Please cancel the following orders", SoftwareOrders(subscriptions, entitlements)),
            Reason("Azure savings plans.They end with their terms", Subscriptions(subscriptions, SubscriptionKind.SavingsPlan).Union(Orders(entitlements, EntitlementRow.SavingsPlan))),
            Reason("Marketplace purchases.Please cancel the following subscriptions", Subscriptions(subscriptions, SubscriptionKind.Marketplace)),
            Reason("other purchases.Please cancel the following", Subscriptions(subscriptions, SubscriptionKind.Unknown).Union(OtherOrders(entitlements))),
            customer.Relationship == CustomerRow.Reseller ? null : $"Customer relationship cannot be removed since it is not that of a reseller: {customer.Relationship}",
        }.OfType<string>();
    }

    private static IEnumerable<string> Subscriptions(IEnumerable<SubscriptionRow> rows, SubscriptionKind kind) =>
        rows.Where(s => s.Offer.Kind == kind && Blocks(s)).Select(s => s.Id.ToString());

    private static IEnumerable<string> Orders(IEnumerable<EntitlementRow> rows, string type) => rows.Where(e => e.Type == type).Select(e => e.OrderId);

    private static IEnumerable<string> SoftwareOrders(IEnumerable<SubscriptionRow> subscriptions, IEnumerable<EntitlementRow> entitlements) =>
        subscriptions.Where(s => s.Offer.Kind == SubscriptionKind.Software && Blocks(s)).Select(s => s.OrderId)
            .Union(Orders(entitlements, EntitlementRow.Software));

    private static IEnumerable<string> OtherOrders(IEnumerable<EntitlementRow> rows) =>
        rows.Where(e => e.Type is not (EntitlementRow.ReservedInstance or EntitlementRow.Software or EntitlementRow.SavingsPlan)).Select(e => e.OrderId);

    // Suspending ends nothing in new commerce: only what is cancelled or over is out of the way.
    private static bool Blocks(SubscriptionRow subscription) => subscription.Offer.Kind is SubscriptionKind.Legacy or SubscriptionKind.AzurePlan
        ? subscription.Status is SubscriptionStatus.Active or SubscriptionStatus.Pending
        : subscription.Status is not (SubscriptionStatus.Deleted or SubscriptionStatus.Disabled or SubscriptionStatus.Expired);

    private static string? Reason(string cause, IEnumerable<string> ids)
    {
        var list = string.Join(", ", ids);
        return list.Length == 0 ? null : $"Customer relationship cannot be removed due to {cause}: {list}";
    }
}
