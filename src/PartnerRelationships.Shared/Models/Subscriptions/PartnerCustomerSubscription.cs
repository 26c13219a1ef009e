using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A subscription of a customer.</summary>
public sealed record PartnerCustomerSubscription
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name; null if it could not be read.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The subscription's id.</summary>
    public string SubscriptionId { get; init; } = "";

    /// <summary>The offer's name in the catalogue.</summary>
    public string? OfferName { get; init; }

    /// <summary>The base subscription of an add-on; null otherwise.</summary>
    public string? ParentSubscriptionId { get; init; }

    /// <summary>The name that the partner gave it.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The offer's id: a GUID for legacy offers, PRODUCT:SKU:AVAILABILITY for new commerce.</summary>
    public string? OfferId { get; init; }

    /// <summary>Legacy, new commerce, Azure plan, software and so on: it decides what must happen before a removal.</summary>
    public SubscriptionKind Kind { get; init; }

    /// <summary>The product type as named by the service; null for old legacy subscriptions.</summary>
    public string? ProductType { get; init; }

    /// <summary>active, suspended, deleted, expired, pending, disabled or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>Seats or licences.</summary>
    public int Quantity { get; init; }

    /// <summary>monthly, annual, triennial, one_time or anything newer.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>ISO 8601 duration of the term, such as P1Y; null for legacy.</summary>
    public string? Term { get; init; }

    /// <summary>ISO 8601 duration of the term that it renews for; null if the service does not say.</summary>
    public string? RenewalTerm { get; init; }

    /// <summary>Whether automatic renewal is on; null if the service does not say. Off does not mean that it ends: see <see cref="EndOfTerm"/>.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>What happens at the end of the term; null if there is none: it has ended, or has no term.</summary>
    public EndOfTerm? EndOfTerm { get; init; }

    /// <summary>The same as text: what happens, who must do what, and by when; null if there is no end of a term.</summary>
    public string? EndOfTermDetail { get; init; }

    /// <summary>Whether it is in an extended term, billed monthly, and can be cancelled on any day. True means probably, because the service does not mark extended
    /// terms. Null if it cannot be determined.</summary>
    public bool? IsExtendedTerm { get; init; }

    /// <summary>What is scheduled for the next term; null for no change.</summary>
    public ScheduledNextTerm? NextTerm { get; init; }

    /// <summary>A change of the billing cycle that is pending, as the service's JSON; null when there is none.</summary>
    public string? NextCharge { get; init; }

    /// <summary>Instructions for the end of the term, as the service's JSON; null when there are none. Microsoft does not document their words.</summary>
    public string? ScheduledActions { get; init; }

    /// <summary>Why it is suspended, as the service's JSON; null when it does not say.</summary>
    public string? SuspensionReasons { get; init; }

    /// <summary>Whether it is a trial.</summary>
    public bool IsTrial { get; init; }

    /// <summary>When it was bought.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the term began.</summary>
    public DateTimeOffset? StartsOn { get; init; }

    /// <summary>When the commitment ends: the next renewal, or the end; null when the service does not say, or says never.</summary>
    public DateTimeOffset? CommitmentEndsOn { get; init; }

    /// <summary>The end of the cancellation window, as given by the service; null if it gives none. It is then unknown whether there is one.</summary>
    public DateTimeOffset? CancellableUntil { get; init; }

    /// <summary>Refunds on cancellation; empty if the service says nothing.</summary>
    public IReadOnlyList<RefundOption> RefundOptions { get; init => field = PrintedList<RefundOption>.Of(value); } = PrintedList<RefundOption>.None;

    /// <summary>Seats that can be returned now; null if the service does not say, for example for a suspended subscription.</summary>
    public int? RefundableQuantity { get; init; }

    /// <summary>The same by date; empty if the service says nothing.</summary>
    public IReadOnlyList<RefundableSeats> RefundableSeats { get; init => field = PrintedList<RefundableSeats>.Of(value); } = PrintedList<RefundableSeats>.None;

    /// <summary>The order it came with.</summary>
    public string? OrderId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{FriendlyName ?? OfferName} ({Status}, {SubscriptionId})";
}

/// <summary>What happens to a subscription at the end of its term.</summary>
public enum EndOfTerm
{
    /// <summary>The service does not say. No date is promised.</summary>
    Unknown,

    /// <summary>It renews automatically for another term.</summary>
    Renews,

    /// <summary>It continues in a paid extended term, billed monthly, unless it is set to be cancelled at the end of the term.</summary>
    ContinuesExtended,

    /// <summary>It ends automatically.</summary>
    Ends,
}

/// <summary>How a subscription was sold: it decides what must happen before a relationship can end.</summary>
public enum SubscriptionKind
{
    /// <summary>Legacy subscriptions: suspended before a removal.</summary>
    Legacy,

    /// <summary>New commerce seats: cancelled before a removal, within their window.</summary>
    NewCommerce,

    /// <summary>An Azure plan: its Azure subscriptions are cancelled, then it is suspended.</summary>
    AzurePlan,

    /// <summary>Software, perpetual or by subscription: its order is cancelled.</summary>
    Software,

    /// <summary>A purchase from another publisher in the Marketplace: cancelled before a removal, within its window.</summary>
    Marketplace,

    /// <summary>An Azure savings plan: it cannot be cancelled.</summary>
    SavingsPlan,

    /// <summary>Of a type that this version does not know: it blocks the removal until it is deleted.</summary>
    Unknown,
}
