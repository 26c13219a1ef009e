using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals;

/// <summary>What must not be there when a relationship ends (contract §5.7). The one place of these rules.</summary>
public static class RemovalRules
{
    private const string Support = "Microsoft support, at the partner's request";

    // Anything else, known or new, is taken for something that still stands: nothing is removed on a guess.
    private static readonly HashSet<string> LegacyAtRest = new(StringComparer.OrdinalIgnoreCase) { "suspended", "deleted", "expired", "disabled", "none" };
    private static readonly HashSet<string> Ended = new(StringComparer.OrdinalIgnoreCase) { "deleted", "expired" };

    /// <summary>Every blocker among what a customer has, in the order given.</summary>
    /// <param name="subscriptions">Its subscriptions, whatever their status.</param>
    /// <param name="entitlements">Its entitlements.</param>
    /// <param name="partnerType">Who asks: a reseller transacts through its provider. Null where nobody knows.</param>
    /// <param name="now">The moment that windows are measured against.</param>
    /// <param name="prices">What subscriptions cost; null where nobody knows.</param>
    public static IReadOnlyList<RemovalBlocker> Blockers(
        IEnumerable<PartnerCustomerSubscription> subscriptions,
        IEnumerable<Entitlement> entitlements,
        PartnerType? partnerType,
        DateTimeOffset now,
        PriceList? prices = null)
    {
        var partner = partnerType == PartnerType.IndirectReseller ? "you, through your indirect provider" : "you";
        return subscriptions.Select(subscription => Priced(OfSubscription(subscription, partner, now), subscription, prices))
            .Concat(entitlements.Select(entitlement => OfEntitlement(entitlement, partner)))
            .OfType<RemovalBlocker>()
            .ToArray();
    }

    /// <summary>Whether a subscription stands in nobody's way (any more).</summary>
    public static bool IsAtRest(PartnerCustomerSubscription subscription) =>
        (subscription.Kind is SubscriptionKind.Legacy or SubscriptionKind.AzurePlan ? LegacyAtRest : Ended).Contains(subscription.Status);

    /// <summary>The blocker that stands for something that could not be read.</summary>
    public static RemovalBlocker NotReadable(string what, PartnerRelationshipsException error) => new()
    {
        Rule = RemovalRule.NotReadable,
        Evidence = $"The {what} could not be read: {error.Message}",
        WhoMustAct = "you, or your indirect provider",
        Remedy = error.RecommendedAction ?? "Get the right to read them, or ask your provider to check.",
    };

    private static RemovalBlocker? Priced(RemovalBlocker? blocker, PartnerCustomerSubscription subscription, PriceList? prices) =>
        blocker is not null && prices?.CostOf(subscription) is { } cost ? blocker with { MonthlyCost = cost.Amount, Currency = cost.Currency } : blocker;

    private static RemovalBlocker? OfSubscription(PartnerCustomerSubscription subscription, string partner, DateTimeOffset now) => subscription.Kind switch
    {
        _ when IsAtRest(subscription) => null,
        SubscriptionKind.Legacy =>
            Blocker(RemovalRule.ActiveLegacySubscription, subscription, partner, "Suspend it.", null, now),
        SubscriptionKind.AzurePlan =>
            Blocker(RemovalRule.AzurePlan, subscription, partner, "Cancel its Azure subscriptions, then suspend the plan.", null, now),
        SubscriptionKind.NewCommerce =>
            Cancellable(RemovalRule.NewCommerceNotCancelled, subscription, partner, now),
        SubscriptionKind.Software =>
            Cancellable(RemovalRule.Software, subscription, partner, now),
        _ => null,
    };

    private static RemovalBlocker Cancellable(RemovalRule rule, PartnerCustomerSubscription subscription, string partner, DateTimeOffset now)
    {
        if (subscription.CancellableUntil is { } until && until > now)
        {
            return Blocker(rule, subscription, partner, $"Cancel it by {until:u}; suspending is not enough.", until, now);
        }

        // What should have ended and has not was renewed, or the service is late: nobody knows its next date.
        var end = subscription.CommitmentEndsOn > now ? subscription.CommitmentEndsOn : null;
        return subscription.AutoRenew == false
            ? Blocker(rule, subscription, "nobody but time", "Its cancellation window is over: wait for the end of the term.", end, end)
            : Blocker(rule, subscription, partner + ", then time", "Its cancellation window is over: see that its renewal is off and wait for the end of the term.", end, end);
    }

    private static RemovalBlocker? OfEntitlement(Entitlement entitlement, string partner) => entitlement.Type.ToUpperInvariant() switch
    {
        "RESERVEDINSTANCE" or "VIRTUALMACHINERESERVEDINSTANCE" =>
            Blocker(RemovalRule.ReservedInstance, entitlement, "Azure reserved instance", Support, "Have the reserved instance cancelled."),
        "SOFTWARE" =>
            Blocker(RemovalRule.Software, entitlement, "Software", partner, "Cancel the order, within its window."),
        _ => null,
    };

    /// <summary>What a subscription is called, and how much of it there is.</summary>
    public static string LabelOf(PartnerCustomerSubscription subscription) =>
        $"{subscription.FriendlyName ?? subscription.OfferName ?? subscription.SubscriptionId} × {subscription.Quantity}";

    private static RemovalBlocker Blocker(
        RemovalRule rule, PartnerCustomerSubscription subscription, string who, string remedy, DateTimeOffset? until, DateTimeOffset? clearedFrom) => new()
    {
        Rule = rule,
        Evidence = $"{LabelOf(subscription)} is {subscription.Status}.",
        WhoMustAct = who,
        Remedy = remedy,
        Until = until,
        ClearedFrom = clearedFrom,
        SubjectId = subscription.SubscriptionId,
    };

    private static RemovalBlocker Blocker(RemovalRule rule, Entitlement entitlement, string what, string who, string remedy) => new()
    {
        Rule = rule,
        Evidence = $"{what} × {entitlement.Quantity}, product {entitlement.ProductId ?? "unknown"}, order {entitlement.OrderId ?? "unknown"}.",
        WhoMustAct = who,
        Remedy = remedy,
        SubjectId = entitlement.OrderId,
    };
}
