using System;
using PartnerRelationships.Core.Subscriptions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>Turns what is to happen at the end of a term into the renewal that brings it about (contract A§1). A renewal that is merely off makes an eligible
/// subscription go on, paid: so nobody asks for "off", but for what it leads to.</summary>
internal static class EndOfTermChoice
{
    private const string Portal = "In Partner Center, open the customer's subscription, choose Manage renewal, and select what happens at the end of the term.";

    /// <summary>Whether it is to renew by itself; null to leave that as it is.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="wanted">What is to happen; null for whatever does.</param>
    /// <param name="now">The present moment.</param>
    /// <exception cref="ConflictException">Nothing that is documented brings it about (EndOfTermNotOffered), or it would not last when it is resumed
    /// (SubscriptionSuspended).</exception>
    public static bool? AutoRenewOf(PartnerCustomerSubscription subscription, EndOfTerm? wanted, DateTimeOffset now)
    {
        if (wanted is null or EndOfTerm.Unknown)
        {
            return null;
        }

        RequireLasting(subscription, wanted.Value, now);
        var renews = wanted == EndOfTerm.Renews;
        if (EndOfTermRules.Of(subscription, now)?.What == wanted)
        {
            return subscription.AutoRenew == renews ? renews : null;
        }

        var outlook = EndOfTermRules.Of(subscription with { AutoRenew = renews }, now);
        return outlook?.What == wanted ? renews : throw Refusal(subscription, wanted.Value, outlook);
    }

    // What is suspended is disabled when its term ends, whatever its renewal says: that counts again once it is resumed.
    private static void RequireLasting(PartnerCustomerSubscription subscription, EndOfTerm wanted, DateTimeOffset now)
    {
        var resumed = subscription with { Status = SubscriptionStatuses.Active };
        if (subscription.Kind == SubscriptionKind.NewCommerce && SubscriptionStates.Is(subscription, SubscriptionStatuses.Suspended)
            && (EndOfTermRules.Of(subscription, now)?.What != wanted || EndOfTermRules.Of(resumed, now)?.What != wanted))
        {
            throw new ConflictException(
                "SubscriptionSuspended", $"{subscription} is suspended. What happens at the end of its term can be set only while it is active. {EndOfTermRules.Of(subscription, now)?.Words}".TrimEnd());
        }
    }

    private static ConflictException Refusal(PartnerCustomerSubscription subscription, EndOfTerm wanted, EndOfTermOutlook? outlook) => new("EndOfTermNotOffered", wanted switch
    {
        EndOfTerm.Ends when outlook?.What == EndOfTerm.ContinuesExtended =>
            $"{subscription} does not end when its renewal is turned off: it continues in an extended term, billed monthly. Microsoft does not document how to tell the service "
            + "to cancel at the end of a term, so this module does not send that.",
        _ when outlook is null => $"{subscription} has no current term that will end.",
        _ => $"{wanted} is not what happens at the end of the term of {subscription} with its renewal {(wanted == EndOfTerm.Renews ? "on" : "off")}. {outlook.Words}",
    })
    {
        RecommendedAction = Portal,
    };
}
