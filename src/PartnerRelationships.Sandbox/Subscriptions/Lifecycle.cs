using System;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>What becomes of a subscription as time goes by (contract A§1.2, A§2.5). Nothing runs for it: it is reckoned when somebody looks.</summary>
internal static class Lifecycle
{
    private const int DaysExpired = 30, DaysDisabled = 90, WindowDays = 7, MarketplaceWindowDays = 3;

    private static readonly DateTimeOffset ConversionsBegin = new(2026, 5, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EligibleSince = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The subscription as it is at a moment.</summary>
    public static SubscriptionRow At(SubscriptionRow row, DateTimeOffset now)
    {
        while (Next(row, now) is { } next) row = next with { Version = row.Version + 1 };
        return row;
    }

    private static SubscriptionRow? Next(SubscriptionRow row, DateTimeOffset now) => row.Status switch
    {
        SubscriptionStatus.Active when row.Ends <= now && row.Offer.Kind != SubscriptionKind.AzurePlan => EndTerm(row),
        SubscriptionStatus.Suspended when row.Ends <= now && row.Offer.Kind == SubscriptionKind.NewCommerce =>
            row with { Status = SubscriptionStatus.Disabled, Since = row.Ends.AddDays(DaysExpired), Scheduled = null, NextTerm = null },
        SubscriptionStatus.Expired when row.Since?.AddDays(DaysExpired) <= now => row with { Status = SubscriptionStatus.Disabled, Since = row.Since?.AddDays(DaysExpired) },
        SubscriptionStatus.Disabled when row.Since?.AddDays(DaysDisabled) <= now => row with { Status = SubscriptionStatus.Deleted, Since = null },
        _ => null,
    };

    // What is scheduled is an end, whatever its words: that is this sandbox's choice, since Microsoft does not document them.
    private static SubscriptionRow EndTerm(SubscriptionRow row) => row switch
    {
        { Scheduled: not null } => row with { Status = SubscriptionStatus.Disabled, Since = row.Ends, Scheduled = null },
        { Offer.IsExtended: true } => Another(row, row.Offer),
        { AutoRenew: true } when NextTerm.Parse(row.NextTerm) is { } next => EndTerm(next.Applied(row)),
        { AutoRenew: true } => Another(row, row.Offer) with { IsTrial = false, CancellableUntil = row.CancellableUntil is null ? null : row.Ends.AddDays(DaysOfWindow(row)) },
        _ when IsEligible(row) => Another(row, row.Offer.Extended) with { CancellableUntil = null },
        _ => row with { Status = SubscriptionStatus.Expired, Since = row.Ends },
    };

    private static SubscriptionRow Another(SubscriptionRow row, Offer offer) => row with { Offer = offer, Starts = row.Ends, Ends = row.Ends.AddMonths(offer.Months) };

    private static bool IsEligible(SubscriptionRow row) =>
        row is { Offer.Kind: SubscriptionKind.NewCommerce, IsTrial: false } && row.Ends >= ConversionsBegin && (row.Starts ?? row.Created) >= EligibleSince;

    private static int DaysOfWindow(SubscriptionRow row) => row.Offer.Kind == SubscriptionKind.Marketplace ? MarketplaceWindowDays : WindowDays;
}
