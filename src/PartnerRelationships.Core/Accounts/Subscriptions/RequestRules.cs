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
            throw new InvalidInputException("SubscriptionChangeEmpty", "Nothing says what is to be changed.");
        }

        if (request.Quantity < 1 || request.NextTermQuantity < 1)
        {
            throw new InvalidInputException("QuantityInvalid", "A quantity is at least 1. To end a subscription, cancel or suspend it.");
        }

        if (request.NextTerm is { } term && !Duration.IsMatch(term))
        {
            throw new InvalidInputException("TermInvalid", $"'{term}' is no length of a term: it is P1M, P1Y or P3Y, or what else the product is offered for.");
        }

        if (Clash(request) is { } clash)
        {
            throw new InvalidInputException("SubscriptionChangesClash", clash);
        }

        if (request.NextTermOfferId is { } offer && offer.Split(':').Length != OfferParts)
        {
            throw new InvalidInputException("OfferIdInvalid", $"'{offer}' is no offer of new commerce: it has three parts, PRODUCT:SKU:AVAILABILITY.");
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
                "A change of the quantity now deletes what is scheduled for the next term: change the quantity first, then schedule the next term with a command of its own.");
        }
    }

    private static string? Clash(SubscriptionRequest request) => request switch
    {
        { ClearsNextTerm: true, HasNextTerm: true } => "What is scheduled for the next term is to be set and to be taken back at once.",
        { HasNextTerm: true, EndOfTerm: EndOfTerm.Ends or EndOfTerm.ContinuesExtended } => "Something is to be scheduled for a next term that is not to come.",
        _ => null,
    };
}
