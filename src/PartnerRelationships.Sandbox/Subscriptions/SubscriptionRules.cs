using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>What may be changed about one subscription, with the service's codes for what may not (contract §4.3, §5.12).</summary>
internal sealed class SubscriptionRules(SubscriptionRow row, IReadOnlyCollection<AzureSubscription> azure, DateTimeOffset now)
{
    private const int MostSeats = 10000;

    private static Refusal StatusFixed => new(400, 800096, "Can't update the status for this subscription");

    public SubscriptionRow Apply(SubscriptionChange change)
    {
        if (row.Status == SubscriptionStatus.Deleted)
            throw new Refusal(400, 2011, $"Subscription with ID {row.Id} and deleted status can't be updated.");
        if (change.OfferId is { } offer && !Same(offer, row.Offer.Id)) throw new Refusal(400, 2006, $"Updates on subscriptions for offer {offer} aren't allowed");
        if (change.BillingCycle is { } cycle && !Same(cycle, row.Offer.BillingCycle))
            throw new Refusal(400, 2054, "The billing cycle for an existing subscription can't be updated using update-subscription operation. Use update-Order operation");
        if (row.Offer.IsExtended && change.Status != SubscriptionStatus.Deleted) throw StatusFixed;
        if (change.Status is { } status) CheckStatus(status);
        if (change.Quantity is { } quantity && quantity != row.Quantity) CheckQuantity(quantity, change.Status);
        // A change in the middle of the term undoes what was scheduled for the next one (contract A§1.4).
        var isMidTerm = change.Status is not null || (change.Quantity ?? row.Quantity) != row.Quantity;
        if (!isMidTerm) change.NextTerm?.Check(row, change);
        return row with
        {
            Status = change.Status ?? row.Status,
            Quantity = change.Quantity ?? row.Quantity,
            AutoRenew = change.AutoRenew && change.Status != SubscriptionStatus.Deleted,
            FriendlyName = change.FriendlyName ?? row.FriendlyName,
            // Suspending and cancelling undo what was scheduled (contract A§1.4).
            Scheduled = change.Status is null ? change.Scheduled : null,
            NextTerm = isMidTerm ? null : change.NextTerm?.Text,
            Version = row.Version + 1,
        };
    }

    private void CheckStatus(string status)
    {
        if (row.Status is not (SubscriptionStatus.Active or SubscriptionStatus.Suspended)) throw StatusFixed;
        switch (status)
        {
            case SubscriptionStatus.Active when MayRest:
                return;
            case SubscriptionStatus.Suspended when MayRest:
                CheckAzure();
                return;
            case SubscriptionStatus.Deleted when row.Offer.IsExtended:
                return;
            case SubscriptionStatus.Deleted when row.CancellableUntil is not null:
                CheckWindow();
                return;
            default:
                throw StatusFixed;
        }
    }

    private bool MayRest => row.Offer.Kind is SubscriptionKind.Legacy or SubscriptionKind.NewCommerce or SubscriptionKind.AzurePlan;

    private void CheckAzure()
    {
        if (azure.Any(a => a.Status == SubscriptionStatus.Active))
            throw new Refusal(403, 900115, "Azure plan can't be moved to suspended state since you have one or more Azure Subscriptions in the active state");
    }

    private void CheckWindow()
    {
        if (now > row.CancellableUntil) throw new Refusal(400, row.Offer.Kind == SubscriptionKind.Marketplace ? 900213 : 900117, $"You have passed your {(row.Offer.Kind == SubscriptionKind.Marketplace ? "72-hour" : "7-day")} cancellation window. We are unable to cancel your purchase");
    }

    private void CheckQuantity(int quantity, string? newStatus)
    {
        if (newStatus == SubscriptionStatus.Suspended)
            throw new Refusal(400, 2001, "Subscription quantity can't be increased or decreased while subscription is being suspended");
        if (row.Offer.Kind is SubscriptionKind.AzurePlan or SubscriptionKind.Software or SubscriptionKind.SavingsPlan) throw new Refusal(400, 800095, "Can't update the seat quantity for this subscription");
        if (row.Status != SubscriptionStatus.Active) throw new Refusal(400, 800091, "Can't update a subscription with suspended status");
        if (quantity is < 1 or > MostSeats) throw new Refusal(400, 2002, "Subscription quantity isn't within minimum and maximum allowed quantity");
        if (quantity < row.Quantity && row.CancellableUntil < now) throw new Refusal(400, 800090, "Subscription quantity cannot be decreased.");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
