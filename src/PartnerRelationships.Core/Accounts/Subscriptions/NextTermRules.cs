using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>What can be scheduled for a subscription's next term (contract A§1.4).</summary>
internal sealed class NextTermRules(PartnerCustomerSubscription subscription)
{
    /// <summary>All that is to be scheduled: what is asked for over what is scheduled already, or over the same again.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="renews">Whether it renews by itself; null if unknown.</param>
    /// <exception cref="ConflictException">Nothing can be scheduled for it (NextTermNotOffered).</exception>
    public ScheduledNextTerm Of(SubscriptionRequest request, bool? renews)
    {
        if (Obstacle(renews) is { } obstacle)
        {
            throw new ConflictException("NextTermNotOffered", $"Nothing can be scheduled for the next term of {subscription}: {obstacle}");
        }

        var given = subscription.NextTerm ?? new ScheduledNextTerm { Quantity = subscription.Quantity };
        var isOther = (request.NextTerm ?? request.NextTermOfferId) is not null;
        return given with
        {
            OfferId = request.NextTermOfferId ?? given.OfferId ?? subscription.OfferId,
            Term = request.NextTerm ?? given.Term ?? subscription.RenewalTerm ?? subscription.Term,
            BillingCycle = request.NextTermBillingCycle ?? given.BillingCycle ?? subscription.BillingCycle,
            Quantity = request.NextTermQuantity ?? given.Quantity,
            // Both belong to the term and the offer that they were made for.
            PromotionId = isOther ? null : given.PromotionId,
            CustomTermEndsOn = isOther ? null : given.CustomTermEndsOn,
        };
    }

    private string? Obstacle(bool? renews) => subscription switch
    {
        { Kind: not (SubscriptionKind.NewCommerce or SubscriptionKind.Software) } => $"it is {subscription.Kind}, and only new-commerce subscriptions and software have a next term that can be scheduled (code 900244).",
        { ScheduledActions: not null } => "it has other scheduled instructions (scheduledActions), and the service does not accept these in addition.",
        _ when !SubscriptionStates.Is(subscription, SubscriptionStatuses.Active) => $"it is {subscription.Status}.",
        _ when renews != true => "its automatic renewal is off (code 800093). Add -EndOfTerm Renews to turn it on.",
        _ => null,
    };
}
