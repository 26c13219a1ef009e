using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>The statuses that rules ask about, as the service words them. Others pass through, and stand in the way.</summary>
public static class SubscriptionStatuses
{
    /// <summary>In use, and billed.</summary>
    public const string Active = "active";

    /// <summary>At rest; a legacy one is not billed in the meantime, new commerce is.</summary>
    public const string Suspended = "suspended";

    /// <summary>Its term is over and was not renewed; users keep it for about 30 days.</summary>
    public const string Expired = "expired";

    /// <summary>Over; only administrators reach the data, for a while.</summary>
    public const string Disabled = "disabled";

    /// <summary>Cancelled, permanently.</summary>
    public const string Deleted = "deleted";
}

/// <summary>What a subscription's status means (contract A§2.5).</summary>
public static class SubscriptionStates
{
    private static readonly HashSet<string> Over = new(StringComparer.OrdinalIgnoreCase) { SubscriptionStatuses.Expired, SubscriptionStatuses.Disabled, SubscriptionStatuses.Deleted };

    /// <summary>Whether a subscription has a status.</summary>
    public static bool Is(PartnerCustomerSubscription subscription, string status) => string.Equals(subscription.Status, status, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it has ended for good. In an unknown category, only a deleted one has.</summary>
    public static bool IsOver(PartnerCustomerSubscription subscription) =>
        subscription.Kind == SubscriptionKind.Unknown ? Is(subscription, SubscriptionStatuses.Deleted) : Over.Contains(subscription.Status);

    /// <summary>Whether it does not (or no longer) block. What is unknown blocks: nothing is removed on a guess.</summary>
    public static bool IsAtRest(PartnerCustomerSubscription subscription) =>
        IsOver(subscription) || (subscription.Kind is SubscriptionKind.Legacy or SubscriptionKind.AzurePlan && Is(subscription, SubscriptionStatuses.Suspended));
}
