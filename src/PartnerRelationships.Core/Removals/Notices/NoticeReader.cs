using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>Reads what a notice needs to know of a customer. One serves many customers at once.</summary>
/// <param name="ports">Whose customers.</param>
/// <param name="lanes">How many requests may be in progress at once.</param>
public sealed class NoticeReader(IReadinessPorts ports, RequestLanes lanes)
{
    /// <summary>Reads one customer. Whatever was found before is found again: letters go out later than plans are made.</summary>
    /// <param name="known">Who is meant; its name is enough where the relationship is gone already.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">The customer cannot be read, and its name was not given.</exception>
    public async Task<NoticeCustomer> ReadAsync(PartnerCustomer known, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, cancellationToken).ConfigureAwait(false) is not { } customer)
        {
            return new NoticeCustomer(known, [], RemovableFrom: null, CancellableUntil: null);
        }

        var examined = await new ReadinessCheck(ports, lanes).ExamineAsync(known.CustomerId, cancellationToken).ConfigureAwait(false);
        return new NoticeCustomer(
            customer,
            [.. examined.Subscriptions.Where(subscription => !SubscriptionStates.IsAtRest(subscription)).Select(Describe)],
            examined.Readiness.RemovableFrom,
            EndOfWindow(examined.Readiness.Blockers),
            examined.Readiness is { Verdict: ReadinessVerdict.Blocked, RemovableFrom: null });
    }

    private async Task<PartnerCustomer?> FindAsync(PartnerCustomer known, CancellationToken cancellationToken)
    {
        try
        {
            return await lanes.RunAsync(() => ports.Customers.GetAsync(known.CustomerId, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException error) when (error is NoRelationshipException or NotFoundException && known.Name.Length > 0)
        {
            return null;
        }
    }

    // A legacy one is suspended by the partner, whenever its term ends.
    private NoticeSubscription Describe(PartnerCustomerSubscription subscription) => new(
        $"{subscription.OfferName ?? subscription.FriendlyName ?? subscription.SubscriptionId} × {subscription.Quantity}",
        subscription.Kind == SubscriptionKind.Legacy ? null : EndOfTermRules.Of(subscription, ports.Clock.Now));

    private static DateTimeOffset? EndOfWindow(IEnumerable<Blocker> blockers) => blockers.Where(BlockerDays.HasWindow).Min(blocker => blocker.Until);
}

/// <summary>A customer as its notice needs it.</summary>
/// <param name="Customer">Who it is, as far as that can still be read.</param>
/// <param name="Subscriptions">What it still has; nothing where that could not be read.</param>
/// <param name="RemovableFrom">First moment at which the relationship can end; null for now, or if unknown.</param>
/// <param name="CancellableUntil">Last moment at which a subscription can be cancelled, the first of several; null if none can or it is unknown.</param>
/// <param name="IsOpenEnded">Whether something blocks it, with an unknown end.</param>
public sealed record NoticeCustomer(
    PartnerCustomer Customer, IReadOnlyList<NoticeSubscription> Subscriptions, DateTimeOffset? RemovableFrom, DateTimeOffset? CancellableUntil, bool IsOpenEnded = false);

/// <summary>A subscription as a notice names it.</summary>
/// <param name="Name">What it is called, and how much of it there is.</param>
/// <param name="AtEndOfTerm">What happens at the end of its term; null if that does not matter.</param>
public sealed record NoticeSubscription(string Name, EndOfTermOutlook? AtEndOfTerm = null);
