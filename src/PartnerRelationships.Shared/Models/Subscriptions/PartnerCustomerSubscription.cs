using System;

namespace PartnerRelationships;

/// <summary>A subscription of a customer (contract §5.12).</summary>
public sealed class PartnerCustomerSubscription
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The subscription's id.</summary>
    public string SubscriptionId { get; init; } = "";

    /// <summary>What was bought, in the catalogue's words.</summary>
    public string? OfferName { get; init; }

    /// <summary>The name that the partner gave it.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The offer's id: a GUID for legacy offers, PRODUCT:SKU:AVAILABILITY for new commerce.</summary>
    public string? OfferId { get; init; }

    /// <summary>Legacy, new commerce, Azure plan or software: it decides what must happen before a removal.</summary>
    public SubscriptionKind Kind { get; init; }

    /// <summary>The product type as the service words it; null for old legacy subscriptions.</summary>
    public string? ProductType { get; init; }

    /// <summary>active, suspended, deleted, expired, pending, disabled or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>Seats or licences.</summary>
    public int Quantity { get; init; }

    /// <summary>monthly, annual, triennial, one_time or anything newer.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>ISO 8601 duration of the term, such as P1Y; null for legacy.</summary>
    public string? Term { get; init; }

    /// <summary>Whether it renews by itself; null when the service does not say.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>Whether it is a trial.</summary>
    public bool IsTrial { get; init; }

    /// <summary>When it was bought.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the term began.</summary>
    public DateTimeOffset? StartsOn { get; init; }

    /// <summary>When the commitment ends: the next renewal, or the end.</summary>
    public DateTimeOffset? CommitmentEndsOn { get; init; }

    /// <summary>Last moment of the cancellation window of new commerce; null when there is none.</summary>
    public DateTimeOffset? CancellableUntil { get; init; }

    /// <summary>The order it came with.</summary>
    public string? OrderId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{FriendlyName ?? OfferName} ({Status}, {SubscriptionId})";
}

/// <summary>How a subscription was sold: it decides what must happen before a relationship can end (contract §5.7).</summary>
public enum SubscriptionKind
{
    /// <summary>Licences of the old commerce: suspended before a removal.</summary>
    Legacy,

    /// <summary>New commerce seats: cancelled before a removal, within their window.</summary>
    NewCommerce,

    /// <summary>An Azure plan: its Azure subscriptions are cancelled, then it is suspended.</summary>
    AzurePlan,

    /// <summary>Software, perpetual or by subscription: its order is cancelled.</summary>
    Software,
}
