using System;
using System.Linq;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Whether a subscription can be suspended, resumed or cancelled, and what that costs or gives back, until when (contract §5.12, A§2.4, A§2.5). What is
/// not known is said to be so.</summary>
internal sealed class StatusRules(PartnerCustomerSubscription subscription, DateTimeOffset now)
{
    private const string ExtendedRefund = "It is probably in an extended term, which can be cancelled on any day; the days that are paid and not used are refunded.";
    private const string Portal = "In Partner Center choose under Manage renewal what is to happen at the end of the term.";

    /// <summary>What suspending does, in sentences.</summary>
    public string Suspend()
    {
        SetRules.RequireAlive(subscription);
        return subscription.Kind switch
        {
            _ when EndOfTermRules.IsExtended(subscription) == true =>
                $"Users lose the service at once. {SetEffects.Extended} Whether it is billed while it is suspended, and until when it can be resumed, is not known. To end it, cancel it (Stop-PartnerCustomerSubscription).",
            SubscriptionKind.NewCommerce =>
                $"Users lose the service at once, and it is billed all the same until its term ends{Day}. It can be resumed until then; after that it is disabled for good."
                + (subscription.NextTerm is { } lost ? $" What is scheduled for the next term ({lost}) is deleted." : ""),
            SubscriptionKind.Legacy => "Users lose the service at once. It is not billed meanwhile. It can be resumed for 90 days; after that it is deleted.",
            SubscriptionKind.AzurePlan => "The service takes it only when all Azure subscriptions of the plan are cancelled (code 900115).",
            _ => $"Users lose the service at once. Whether it is billed meanwhile, and until when it can be resumed, is not known for {subscription.Kind}.",
        };
    }

    /// <summary>What resuming does, in sentences.</summary>
    public string Resume()
    {
        SetRules.RequireAlive(subscription);
        return "Users get the service back. " + subscription.Kind switch
        {
            SubscriptionKind.NewCommerce => $"It was billed meanwhile, and goes on being billed until its term ends{Day}.",
            SubscriptionKind.Legacy => "It is billed again from now on.",
            _ => $"What is billed from now on is not known for {subscription.Kind}.",
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
                "CancellationWindowOver", $"The time in which {subscription} could be cancelled ended on {ScreenTime.Moment(until)} (code 900117). {EndOfTermRules.Of(subscription, now)?.Words}".TrimEnd())
            {
                RecommendedAction = Portal,
            };
        }

        return $"It is cancelled for good: users lose the service at once, and nothing brings it back. {(isExtended ? ExtendedRefund : Refund)}";
    }

    private string? NotOffered => subscription.Kind switch
    {
        SubscriptionKind.Legacy => "subscriptions of the old commerce are suspended instead (Suspend-PartnerCustomerSubscription).",
        SubscriptionKind.AzurePlan => "an Azure plan is suspended instead, once its Azure subscriptions are cancelled (Suspend-PartnerCustomerSubscription).",
        SubscriptionKind.Software => "software is cancelled by its order: in Partner Center open the customer's order history, and cancel the order within the time that it shows.",
        SubscriptionKind.SavingsPlan => "a savings plan runs until its term is over.",
        _ => null,
    };

    private string Refund => (subscription.RefundOptions.Where(option => !(option.ExpiresOn <= now)).ToList(), subscription.CancellableUntil) switch
    {
        ({ Count: > 0 } options, _) => $"What is refunded, in the service's words: {string.Join("; ", options)}.",
        (_, { } until) => $"It can be cancelled until {ScreenTime.Moment(until)}. What is refunded the service does not say.",
        _ => "The service names no time in which it can be cancelled: whether it can be now, and what is refunded, is not known.",
    };

    private string Day => subscription.CommitmentEndsOn is { } end ? $", on {ScreenTime.Day(end)}" : " (the service does not say when)";
}
