using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals;

/// <summary>What must not be there when a relationship ends (contract §5.7, A§2.1). The one place of these rules; what a commitment asks for is in
/// <see cref="CommitmentRules"/>.</summary>
public static class RemovalRules
{
    private const int DaysExpired = 30;
    private const string Reseller = "reseller";
    private const string Support = "Microsoft support, at the partner's request";

    /// <summary>Every blocker among what a customer has, in the order given.</summary>
    /// <param name="subscriptions">Its subscriptions, whatever their status.</param>
    /// <param name="entitlements">Its entitlements.</param>
    /// <param name="partnerType">The type of the caller: a reseller transacts through its provider. Null if unknown.</param>
    /// <param name="now">The moment that windows are measured against.</param>
    /// <param name="prices">What subscriptions cost; null if unknown.</param>
    public static IReadOnlyList<Blocker> Blockers(
        IEnumerable<PartnerCustomerSubscription> subscriptions,
        IEnumerable<Entitlement> entitlements,
        PartnerType? partnerType,
        DateTimeOffset now,
        PriceList? prices = null)
    {
        var partner = partnerType == PartnerType.IndirectReseller ? "you, through your indirect provider" : "you";
        return subscriptions.Select(subscription => Priced(OfSubscription(subscription, partner, now), subscription, prices))
            .Concat(entitlements.Select(entitlement => OfEntitlement(entitlement, partner)))
            .OfType<Blocker>()
            .ToArray();
    }

    /// <summary>The blocker that a relationship of another kind is; null for that of a reseller, and for none.</summary>
    /// <param name="relationship">The relationship as named by the service.</param>
    public static Blocker? OfRelationship(string relationship) => ServiceWord.Plain(relationship) is Reseller or "none" ? null : new()
    {
        Rule = BlockerRule.OtherRelationship,
        Evidence = $"The relationship is '{relationship}', not {Reseller}.",
        WhoMustAct = "you",
        Remedy = "Check it in Partner Center, and end it there. This module ends only reseller relationships, because the effect on other relationships is not documented.",
    };

    /// <summary>What should be known before the end, although it does not block it.</summary>
    /// <param name="subscriptions">What the customer has, whatever its status.</param>
    /// <param name="now">The present moment.</param>
    public static IReadOnlyList<string> Notes(IEnumerable<PartnerCustomerSubscription> subscriptions, DateTimeOffset now) =>
        [.. subscriptions.Where(subscription => StillServes(subscription, now))
            .Select(subscription => $"{LabelOf(subscription)} has expired: its users keep the service for about {DaysExpired} days after the end of its term{(subscription.CommitmentEndsOn is { } end ? $" ({ScreenTime.Day(end)})" : "")}.")];

    private static bool StillServes(PartnerCustomerSubscription subscription, DateTimeOffset now) =>
        subscription.Kind == SubscriptionKind.NewCommerce && SubscriptionStates.Is(subscription, SubscriptionStatuses.Expired) && !(subscription.CommitmentEndsOn?.AddDays(DaysExpired) < now);

    /// <summary>The blocker for something that could not be read.</summary>
    public static Blocker NotReadable(string what, PartnerRelationshipsException error) => new()
    {
        Rule = BlockerRule.NotReadable,
        Evidence = $"The {what} could not be read: {error.Message}",
        WhoMustAct = "you, or your indirect provider",
        Remedy = error.RecommendedAction ?? "Get permission to read them, or ask your indirect provider to check.",
    };

    /// <summary>What a subscription is called, and how much of it there is.</summary>
    public static string LabelOf(PartnerCustomerSubscription subscription) =>
        $"{subscription.FriendlyName ?? subscription.OfferName ?? subscription.SubscriptionId} × {subscription.Quantity}";

    private static Blocker? Priced(Blocker? blocker, PartnerCustomerSubscription subscription, PriceList? prices) =>
        blocker is not null && prices?.CostOf(subscription) is { } cost ? blocker with { MonthlyCost = cost.Amount, Currency = cost.Currency } : blocker;

    private static Blocker? OfSubscription(PartnerCustomerSubscription subscription, string partner, DateTimeOffset now) => subscription.Kind switch
    {
        _ when SubscriptionStates.IsAtRest(subscription) => null,
        SubscriptionKind.Legacy =>
            AtOnce(BlockerRule.ActiveLegacySubscription, subscription, partner, "Suspend it.", now),
        SubscriptionKind.AzurePlan =>
            AtOnce(BlockerRule.AzurePlan, subscription, partner, "Cancel its Azure subscriptions, then suspend the plan.", now),
        SubscriptionKind.NewCommerce or SubscriptionKind.Software or SubscriptionKind.Marketplace or SubscriptionKind.SavingsPlan =>
            new CommitmentRules(subscription, partner, now).Blocker,
        _ => Of(subscription, partner, BlockerRule.UnknownHolding) with
        {
            Evidence = $"{Evidence(subscription)} Its type is '{subscription.ProductType ?? "unknown"}', which this version does not know.",
            Remedy = "Check it in Partner Center, and cancel it there. The module does not remove a customer based on a guess.",
        },
    };

    private static Blocker AtOnce(BlockerRule rule, PartnerCustomerSubscription subscription, string partner, string remedy, DateTimeOffset now) =>
        Of(subscription, partner, rule) with { Remedy = remedy, ClearedFrom = now };

    /// <summary>A blocker that a subscription is; what to do about it comes on top.</summary>
    internal static Blocker Of(PartnerCustomerSubscription subscription, string partner, BlockerRule rule) =>
        new() { Rule = rule, Evidence = Evidence(subscription), WhoMustAct = partner, SubjectId = subscription.SubscriptionId };

    private static string Evidence(PartnerCustomerSubscription subscription) => $"{LabelOf(subscription)} is {subscription.Status}.";

    // Types are open words: whatever comes is something that the customer holds.
    private static Blocker OfEntitlement(Entitlement entitlement, string partner) => ServiceWord.Plain(entitlement.Type) switch
    {
        "reservedinstance" or "virtualmachinereservedinstance" =>
            Of(entitlement, BlockerRule.ReservedInstance, "Azure reserved instance", Support, "Have the reserved instance cancelled."),
        "software" =>
            Of(entitlement, BlockerRule.Software, "Software", partner, "Cancel the order, within its window."),
        "savingsplan" or "azuresavingsplan" =>
            Of(entitlement, BlockerRule.SavingsPlan, "Azure savings plan", partner, CommitmentRules.SavingsPlanRemedy),
        _ => Of(
            entitlement, BlockerRule.UnknownHolding, $"An entitlement of the type '{entitlement.Type}', which this version does not know,", partner,
            "Check it in Partner Center, and end it there. The module does not remove a customer based on a guess."),
    };

    private static Blocker Of(Entitlement entitlement, BlockerRule rule, string what, string who, string remedy) => new()
    {
        Rule = rule,
        Evidence = $"{what} × {entitlement.Quantity}, product {entitlement.ProductId ?? "unknown"}, order {entitlement.OrderId ?? "unknown"}.",
        WhoMustAct = who,
        Remedy = remedy,
        SubjectId = entitlement.OrderId,
    };
}
