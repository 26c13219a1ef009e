using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Transfers;

/// <summary>What the words of transfers mean, and what one can hold (contract A§3).</summary>
public static class TransferRules
{
    /// <summary>How many items a transfer has at most.</summary>
    public const int MaximumItems = 25;

    /// <summary>The service's code where a transfer cannot be created: nothing can be transferred, or the reseller on record is not valid (contract A§3.3).</summary>
    public const string NotCreatable = "900400";

    /// <summary>The kinds of products that can be asked for.</summary>
    public static IReadOnlyList<string> ProductTypes { get; } = ["AzureSubscription", "AzureReservation", "AzureSavingsPlan", "OnlineServicesNCE", "Software", "SaaS"];

    /// <summary>Whether it waits for the source.</summary>
    public static bool IsPending(PartnerCustomerTransfer transfer) => Is(transfer, "pending");

    /// <summary>Whether the source has accepted, and the service is at it.</summary>
    public static bool IsInProgress(PartnerCustomerTransfer transfer) => Is(transfer, "inprogress", "active");

    /// <summary>Whether it has come to its good end.</summary>
    public static bool IsComplete(PartnerCustomerTransfer transfer) => Is(transfer, "complete", "completed");

    /// <summary>Whether it was undone or refused.</summary>
    public static bool IsOff(PartnerCustomerTransfer transfer) => Is(transfer, "cancel", "cancelled", "canceled", "reject", "rejected");

    /// <summary>Whether something may still come of it. What no word here means may be just that.</summary>
    public static bool IsOpen(PartnerCustomerTransfer transfer) => !IsComplete(transfer) && !IsOff(transfer);

    /// <summary>Whether it leads from one partner to the other.</summary>
    public static bool Leads(PartnerCustomerTransfer transfer, Guid source, Guid target) => transfer.SourcePartnerId == source && transfer.TargetPartnerId == target;

    /// <summary>What of a customer's subscriptions goes into a transfer: what serves still and is no legacy subscription, which these calls do not move.</summary>
    public static IReadOnlyList<string> Movable(IEnumerable<PartnerCustomerSubscription> subscriptions) =>
        [.. subscriptions.Where(one => one.Kind != SubscriptionKind.Legacy && !SubscriptionStates.IsAtRest(one)).Select(one => one.SubscriptionId)];

    private static bool Is(PartnerCustomerTransfer transfer, params string[] words) => words.Contains(ServiceWord.Plain(transfer.Status), StringComparer.Ordinal);
}
