using System;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Accounts.Subscriptions;

/// <summary>What is wrong with a wish by itself.</summary>
internal static class RequestRules
{
    private const int OfferParts = 3;
    private static readonly Regex Duration = new(@"^P[1-9]\d?[MY]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <exception cref="InvalidInputException">It asks for nothing (SubscriptionChangeEmpty), for what cannot go together (SubscriptionChangesClash), or names no
    /// quantity, term or offer (QuantityInvalid, TermInvalid, OfferIdInvalid).</exception>
    public static void Require(SubscriptionRequest request)
    {
        if (request.IsEmpty)
        {
            throw new InvalidInputException("SubscriptionChangeEmpty", "No change was given.");
        }

        if (request.Quantity < 1 || request.NextTermQuantity < 1)
        {
            throw new InvalidInputException("QuantityInvalid", "A quantity is at least 1. To end a subscription, cancel or suspend it.");
        }

        if (request.NextTerm is { } term && !Duration.IsMatch(term))
        {
            throw new InvalidInputException("TermInvalid", $"'{term}' is not a term duration. Use P1M, P1Y, P3Y or another duration that the product is offered for.");
        }

        if (Clash(request) is { } clash)
        {
            throw new InvalidInputException("SubscriptionChangesClash", clash);
        }

        if (request.NextTermOfferId is { } offer && offer.Split(':').Length != OfferParts)
        {
            throw new InvalidInputException("OfferIdInvalid", $"'{offer}' is not a new-commerce offer id, which has three parts: PRODUCT:SKU:AVAILABILITY.");
        }
    }

    /// <summary>Refuses what clashes only by what the subscription is.</summary>
    /// <exception cref="InvalidInputException">The quantity is to change, and the next term to be scheduled (SubscriptionChangesClash).</exception>
    public static void RequireTogether(SubscriptionRequest request, PartnerCustomerSubscription subscription)
    {
        if (request is { Quantity: { } quantity, HasNextTerm: true } && quantity != subscription.Quantity)
        {
            throw new InvalidInputException(
                "SubscriptionChangesClash",
                "Changing the quantity now deletes what is scheduled for the next term. Change the quantity first, then schedule the next term with a separate command.");
        }
    }

    private static string? Clash(SubscriptionRequest request) => request switch
    {
        { ClearsNextTerm: true, HasNextTerm: true } => "The next term cannot be scheduled and cleared in the same command.",
        { HasNextTerm: true, EndOfTerm: EndOfTerm.Ends or EndOfTerm.ContinuesExtended } => "A next term cannot be scheduled while the renewal is being turned off.",
        _ => null,
    };
}
