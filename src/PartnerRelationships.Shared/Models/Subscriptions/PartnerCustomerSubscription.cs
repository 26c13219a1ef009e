using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A subscription of a customer.</summary>
public sealed record PartnerCustomerSubscription
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's name; null where it could not be read.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The subscription's id.</summary>
    public string SubscriptionId { get; init; } = "";

    /// <summary>What was bought, in the catalogue's words.</summary>
    public string? OfferName { get; init; }

    /// <summary>The subscription that it is an add-on of; null for one of its own.</summary>
    public string? ParentSubscriptionId { get; init; }

    /// <summary>The name that the partner gave it.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The offer's id: a GUID for legacy offers, PRODUCT:SKU:AVAILABILITY for new commerce.</summary>
    public string? OfferId { get; init; }

    /// <summary>Legacy, new commerce, Azure plan, software and so on: it decides what must happen before a removal.</summary>
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

    /// <summary>ISO 8601 duration of the term that it renews for; null where the service does not say.</summary>
    public string? RenewalTerm { get; init; }

    /// <summary>Whether it renews by itself; null when the service does not say. Off does not mean that it ends: see <see cref="EndOfTerm"/>.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>What happens at the end of the term; null where none is to come: it is over, or has no term.</summary>
    public EndOfTerm? EndOfTerm { get; init; }

    /// <summary>The same in words: what happens, who must do what, and by when; null where no end of a term is to come.</summary>
    public string? EndOfTermDetail { get; init; }

    /// <summary>Whether it is in an extended term, paid from month to month, and can be cancelled on any day. True means probably: the service marks none.
    /// Null where what it tells fits both.</summary>
    public bool? IsExtendedTerm { get; init; }

    /// <summary>What is scheduled for the next term; null for the same again.</summary>
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

    /// <summary>Last moment of the cancellation window, as the service tells it; null when it tells none. Then it is not known whether there is one.</summary>
    public DateTimeOffset? CancellableUntil { get; init; }

    /// <summary>What is given back if it is cancelled; empty where the service says nothing.</summary>
    public IReadOnlyList<RefundOption> RefundOptions { get; init => field = PrintedList<RefundOption>.Of(value); } = PrintedList<RefundOption>.None;

    /// <summary>Seats that can be given back now; null when the service does not say, as for one that is suspended.</summary>
    public int? RefundableQuantity { get; init; }

    /// <summary>The same by the moments until which; empty where the service says nothing.</summary>
    public IReadOnlyList<RefundableSeats> RefundableSeats { get; init => field = PrintedList<RefundableSeats>.Of(value); } = PrintedList<RefundableSeats>.None;

    /// <summary>The order it came with.</summary>
    public string? OrderId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{FriendlyName ?? OfferName} ({Status}, {SubscriptionId})";
}

/// <summary>What happens to a subscription at the end of its term.</summary>
public enum EndOfTerm
{
    /// <summary>The service does not tell. No date is promised.</summary>
    Unknown,

    /// <summary>It renews by itself, for another term.</summary>
    Renews,

    /// <summary>It goes on in an extended term, month by month and paid, unless it is cancelled for the end of the term before.</summary>
    ContinuesExtended,

    /// <summary>It ends by itself.</summary>
    Ends,
}

/// <summary>How a subscription was sold: it decides what must happen before a relationship can end.</summary>
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

    /// <summary>A purchase from another publisher in the Marketplace: cancelled before a removal, within its window.</summary>
    Marketplace,

    /// <summary>An Azure savings plan: it cannot be cancelled.</summary>
    SavingsPlan,

    /// <summary>Of a type that this version does not know: it stands in the way until it is deleted.</summary>
    Unknown,
}
