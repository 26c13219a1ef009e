using System;
using System.Linq;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Whether a subscription can be suspended, resumed or cancelled, and what that costs or gives back, until when (contract §5.12, A§2.4, A§2.5). What is
/// not known is said to be so.</summary>
internal sealed class StatusRules(PartnerCustomerSubscription subscription, DateTimeOffset now)
{
    private const string ExtendedRefund = "It is probably in an extended term, which can be cancelled on any day. Paid days that are not used are refunded.";
    private const string Portal = "In Partner Center, choose under Manage renewal what happens at the end of the term.";

    /// <summary>What suspending does, in sentences.</summary>
    public string Suspend()
    {
        SetRules.RequireAlive(subscription);
        return subscription.Kind switch
        {
            _ when EndOfTermRules.IsExtended(subscription) == true =>
                $"Users lose the service at once. {SetEffects.Extended} It is unknown whether it is billed while suspended, and until when it can be resumed. To end it, cancel it (Stop-PartnerCustomerSubscription).",
            SubscriptionKind.NewCommerce =>
                $"Users lose the service at once, but it is still billed until its term ends{Day}. It can be resumed until then; after that it is disabled permanently."
                + (subscription.NextTerm is { } lost ? $" What is scheduled for the next term ({lost}) is deleted." : ""),
            SubscriptionKind.Legacy => "Users lose the service at once. It is not billed while suspended. It can be resumed within 90 days; after that it is deleted.",
            SubscriptionKind.AzurePlan => "The service accepts this only when all Azure subscriptions of the plan are cancelled (code 900115).",
            _ => $"Users lose the service at once. For {subscription.Kind} it is unknown whether it is billed while suspended, and until when it can be resumed.",
        };
    }

    /// <summary>What resuming does, in sentences.</summary>
    public string Resume()
    {
        SetRules.RequireAlive(subscription);
        return "Users get the service back. " + subscription.Kind switch
        {
            SubscriptionKind.NewCommerce => $"It was billed while suspended, and is still billed until its term ends{Day}.",
            SubscriptionKind.Legacy => "It is billed again from now on.",
            _ => $"For {subscription.Kind} it is unknown what is billed from now on.",
        };
    }

    /// <summary>What cancelling does, in sentences.</summary>
    public string Stop()
    {
        SetRules.RequireAlive(subscription);
        if (NotOffered is { } reason)
        {
            throw new ConflictException("CancellationNotOffered", $"{subscription} cannot be cancelled: {reason}");
        }

        var isExtended = EndOfTermRules.IsExtended(subscription) == true;
        if (!isExtended && subscription.CancellableUntil is { } until && until <= now)
        {
            throw new ConflictException(
                "CancellationWindowOver", $"The cancellation window of {subscription} ended on {ScreenTime.Moment(until)} (code 900117). {EndOfTermRules.Of(subscription, now)?.Words}".TrimEnd())
            {
                RecommendedAction = Portal,
            };
        }

        return $"It is cancelled permanently: users lose the service at once, and this cannot be undone. {(isExtended ? ExtendedRefund : Refund)}";
    }

    private string? NotOffered => subscription.Kind switch
    {
        SubscriptionKind.Legacy => "legacy subscriptions are suspended instead (Suspend-PartnerCustomerSubscription).",
        SubscriptionKind.AzurePlan => "an Azure plan is suspended instead, once its Azure subscriptions are cancelled (Suspend-PartnerCustomerSubscription).",
        SubscriptionKind.Software => "software is cancelled through its order: in Partner Center, open the customer's order history and cancel the order within the time shown there.",
        SubscriptionKind.SavingsPlan => "a savings plan runs until the end of its term.",
        _ => null,
    };

    private string Refund => (subscription.RefundOptions.Where(option => !(option.ExpiresOn <= now)).ToList(), subscription.CancellableUntil) switch
    {
        ({ Count: > 0 } options, _) => $"Refund, according to the service: {string.Join("; ", options)}.",
        (_, { } until) => $"It can be cancelled until {ScreenTime.Moment(until)}. The service does not say what is refunded.",
        _ => "The service gives no cancellation window, so it is unknown whether it can be cancelled now and what is refunded.",
    };

    private string Day => subscription.CommitmentEndsOn is { } end ? $", on {ScreenTime.Day(end)}" : " (the service does not say when)";
}
