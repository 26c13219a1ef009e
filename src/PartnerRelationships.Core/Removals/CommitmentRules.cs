using System;
using System.Globalization;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Removals;

/// <summary>What must happen to a subscription that binds for a term: cancelled inside the window that the service names, or gone at the end of its term
/// (contract §5.7, A§1, A§2).</summary>
internal sealed class CommitmentRules(PartnerCustomerSubscription subscription, string partner, DateTimeOffset now)
{
    /// <summary>What to do about a savings plan.</summary>
    public const string SavingsPlanRemedy = "A savings plan cannot be cancelled or exchanged: transfer it to the customer's next partner, or wait until it ends.";

    private const string Nobody = "nobody: only waiting helps";

    /// <summary>The blocker that it is.</summary>
    public Blocker Blocker
    {
        get
        {
            var outlook = EndOfTermRules.Of(subscription, now);
            var blocker = RemovalRules.Of(subscription, partner, Rule) with { AtEndOfTerm = outlook?.What };
            return subscription.CancellableUntil > now && subscription.Kind != SubscriptionKind.SavingsPlan
                ? blocker with { Remedy = Format("Cancel it by {0:u}. Suspending is not enough.", subscription.CancellableUntil), Until = subscription.CancellableUntil, ClearedFrom = now }
                : AtEnd(blocker, outlook);
        }
    }

    private BlockerRule Rule => subscription.Kind switch
    {
        SubscriptionKind.NewCommerce => BlockerRule.NewCommerceNotCancelled,
        SubscriptionKind.Marketplace => BlockerRule.MarketplacePurchase,
        SubscriptionKind.SavingsPlan => BlockerRule.SavingsPlan,
        _ => BlockerRule.Software,
    };

    // The date holds if everybody does in time what the words ask for. In an extended term, which is only probable, and where nobody knows, there is none.
    private Blocker AtEnd(Blocker blocker, EndOfTermOutlook? outlook) => blocker with
    {
        WhoMustAct = outlook switch
        {
            { What: EndOfTerm.Ends } => Nobody,
            { On: not null } => partner + "; then only waiting helps",
            _ => partner,
        },
        Remedy = outlook is null ? Window : $"{Window} {outlook.Words}",
        Until = outlook?.On,
        ClearedFrom = outlook?.On,
    };

    private string Window => subscription switch
    {
        { Kind: SubscriptionKind.SavingsPlan } => SavingsPlanRemedy,
        { CancellableUntil: { } until } => Format("Its cancellation window ended on {0:u}.", until),
        _ => "The service gives no cancellation window, so it is unknown whether it can be cancelled now.",
    };

    private static string Format(string words, DateTimeOffset? moment) => string.Format(CultureInfo.InvariantCulture, words, moment);
}
