using System;
using System.Linq;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>What may be changed about a subscription that goes on (contract §5.12, A§1): refused here in the knowledge of the service's codes, so that nothing
/// is sent that can only fail.</summary>
internal sealed class SetRules(PartnerCustomerSubscription subscription, DateTimeOffset now)
{
    /// <summary>What the service is asked for.</summary>
    public SubscriptionEdit EditOf(SubscriptionRequest request)
    {
        RequireAlive(subscription);
        RequestRules.RequireTogether(request, subscription);
        if (request.Quantity is { } quantity && quantity != subscription.Quantity)
        {
            RequireQuantity(quantity);
        }

        var autoRenew = EndOfTermChoice.AutoRenewOf(subscription, request.EndOfTerm, now);
        return new SubscriptionEdit
        {
            Quantity = request.Quantity,
            FriendlyName = request.FriendlyName,
            AutoRenew = autoRenew,
            NextTerm = request.HasNextTerm ? new NextTermRules(subscription).Of(request, autoRenew ?? subscription.AutoRenew) : null,
            // Nothing can be scheduled for a term that does not come (contract A§1.4).
            ClearsNextTerm = request.ClearsNextTerm || (autoRenew == false && subscription.Kind is (SubscriptionKind.NewCommerce or SubscriptionKind.Software)),
        };
    }

    /// <summary>Refuses what is over.</summary>
    public static void RequireAlive(PartnerCustomerSubscription subscription)
    {
        if (SubscriptionStates.IsOver(subscription))
        {
            throw new ConflictException("SubscriptionOver", $"{subscription} has ended and cannot be changed.");
        }
    }

    /// <summary>How many seats can be given back now; null if the service does not say.</summary>
    public static int? Refundable(PartnerCustomerSubscription subscription, DateTimeOffset now) => subscription switch
    {
        { RefundableSeats.Count: > 0 } => subscription.RefundableSeats.Where(seats => !(seats.AllowedUntil <= now)).Sum(seats => seats.Quantity),
        { RefundableQuantity: { } total } => total,
        { Kind: SubscriptionKind.NewCommerce } when subscription.CancellableUntil <= now => 0,
        _ => null,
    };

    private void RequireQuantity(int quantity)
    {
        if (subscription.Kind is (SubscriptionKind.AzurePlan or SubscriptionKind.SavingsPlan))
        {
            throw new ConflictException("QuantityNotOffered", $"{subscription} is {subscription.Kind} and has no seat quantity that could be changed.");
        }

        if (SubscriptionStates.Is(subscription, SubscriptionStatuses.Suspended))
        {
            throw new ConflictException("SubscriptionSuspended", $"{subscription} is suspended. Its quantity can be changed only while it is active.");
        }

        if (quantity < subscription.Quantity && subscription.Kind != SubscriptionKind.Legacy)
        {
            RequireRefundable(subscription.Quantity - quantity);
        }
    }

    private void RequireRefundable(int seats)
    {
        if (subscription.Kind == SubscriptionKind.Software)
        {
            throw new ConflictException("SeatsNotReducible", $"{subscription} is software. Its quantity cannot be reduced.");
        }

        if (Refundable(subscription, now) is { } refundable && refundable < seats)
        {
            throw new ConflictException(
                "SeatsNotReducible",
                $"You want to remove {seats} of the {subscription.Quantity} seats of {subscription}, but only {refundable} can be returned now. Seats can be returned only within a few days of the purchase or renewal (codes 800090, 900257).");
        }
    }
}
