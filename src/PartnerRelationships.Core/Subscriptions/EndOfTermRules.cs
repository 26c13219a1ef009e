using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>What happens to a subscription at the end of its term (contract A§1, A§2.5). The one place of these rules.</summary>
/// <remarks>A renewal that is off has not meant "ends" since May 2026. Where the service does not tell, nothing is promised.</remarks>
public static class EndOfTermRules
{
    // A normal monthly term is no shorter than this: what began later than that after the purchase is not its first term.
    private const int ShortestTermDays = 27;

    private static readonly DateTimeOffset ConversionsBegin = new(2026, 5, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EligibleSince = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What happens at the end of a subscription's term.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="now">The present moment.</param>
    /// <returns>Null where no end of a term is to come: it is over, or has no term.</returns>
    public static EndOfTermOutlook? Of(PartnerCustomerSubscription subscription, DateTimeOffset now) => subscription switch
    {
        _ when SubscriptionStates.IsOver(subscription) || HasNoTerm(subscription) => null,
        { ScheduledActions: not null } => EndOfTermWords.Unknown("it has a scheduled instruction (scheduledActions) that Microsoft does not document"),
        _ when IsExtended(subscription) == true => EndOfTermWords.Extended,
        _ when SubscriptionStates.Is(subscription, SubscriptionStatuses.Suspended) && subscription.Kind == SubscriptionKind.NewCommerce => Dated(subscription, now, EndOfTermWords.Disabled),
        _ when !SubscriptionStates.Is(subscription, SubscriptionStatuses.Active) => EndOfTermWords.Unknown($"it is {subscription.Status}"),
        { Kind: SubscriptionKind.Unknown } => EndOfTermWords.Unknown("it is of a type that this version does not know"),
        { AutoRenew: null } => EndOfTermWords.Unknown("the service does not say whether it renews"),
        { AutoRenew: true } => EndOfTermWords.Renews(subscription.CommitmentEndsOn > now ? subscription.CommitmentEndsOn : null, MayContinue(subscription) != false),
        _ => Dated(subscription, now, end => AtEnd(subscription, end)),
    };

    /// <summary>Whether a subscription is in an extended term. The service marks none: it shows as a monthly term that began after the first one, and that
    /// has no window, so that true means probably.</summary>
    /// <returns>Null if the service's data fits both.</returns>
    public static bool? IsExtended(PartnerCustomerSubscription subscription) => subscription switch
    {
        { Kind: not SubscriptionKind.NewCommerce } or { IsTrial: true } => false,
        _ when !SubscriptionStates.Is(subscription, SubscriptionStatuses.Active) => false,
        { Term: null } or { StartsOn: null } or { CreatedOn: null } => null,
        _ when ServiceWord.Plain(subscription.Term) != "p1m" || subscription.StartsOn < ConversionsBegin => false,
        _ when subscription.StartsOn - subscription.CreatedOn < TimeSpan.FromDays(ShortestTermDays) => false,
        _ => subscription.CancellableUntil is null ? true : null,
    };

    private static EndOfTermOutlook Dated(PartnerCustomerSubscription subscription, DateTimeOffset now, Func<DateTimeOffset, EndOfTermOutlook> at) => subscription.CommitmentEndsOn switch
    {
        null => EndOfTermWords.Unknown("the service does not say when its term ends"),
        // It was renewed or extended in the meantime, or the service is late.
        { } end when end <= now => EndOfTermWords.Unknown($"its term should have ended on {ScreenTime.Day(end)}, but it still exists"),
        { } end => at(end),
    };

    private static EndOfTermOutlook AtEnd(PartnerCustomerSubscription subscription, DateTimeOffset end) => MayContinue(subscription) switch
    {
        true => EndOfTermWords.Continues(end),
        false => EndOfTermWords.Ends(end, keepsUsers: subscription.Kind == SubscriptionKind.NewCommerce),
        null => EndOfTermWords.Unknown("the service does not say when it started"),
    };

    // Only seats of new commerce, bought or renewed from April 2025 on, whose term ends from 4 May 2026 on (contract A§1.1). Null where dates are missing.
    private static bool? MayContinue(PartnerCustomerSubscription subscription)
    {
        if (subscription.Kind != SubscriptionKind.NewCommerce || subscription.IsTrial || subscription.CommitmentEndsOn < ConversionsBegin)
        {
            return false;
        }

        var (bought, begun) = (subscription.StartsOn ?? subscription.CreatedOn, BeginOfTerm(subscription));
        return bought >= EligibleSince || begun >= EligibleSince ? true : bought is null || begun is null ? null : false;
    }

    // The service may keep the day of the purchase through renewals: the start of the present term follows from the term's length.
    private static DateTimeOffset? BeginOfTerm(PartnerCustomerSubscription subscription) => (subscription.CommitmentEndsOn, ServiceWord.Plain(subscription.Term ?? "")) switch
    {
        ({ } end, "p1m") => end.AddMonths(-1),
        ({ } end, "p1y") => end.AddYears(-1),
        ({ } end, "p3y") => end.AddYears(-3),
        _ => null,
    };

    private static bool HasNoTerm(PartnerCustomerSubscription subscription) => subscription.Kind switch
    {
        SubscriptionKind.AzurePlan => true,
        // Licences permanently.
        SubscriptionKind.Software => subscription is { Term: null, CommitmentEndsOn: null },
        SubscriptionKind.Legacy => SubscriptionStates.Is(subscription, SubscriptionStatuses.Suspended),
        _ => false,
    };
}
