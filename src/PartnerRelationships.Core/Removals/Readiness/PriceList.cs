using System;
using System.Collections.Generic;
using System.Globalization;

namespace PartnerRelationships.Core.Removals.Readiness;

/// <summary>What a unit of an offer costs the partner in a month. The service's subscriptions have no prices (contract §5.12), so the list is
/// the partner's own.</summary>
public sealed class PriceList
{
    private readonly Dictionary<string, Price> prices = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a price; the last one of an offer counts.</summary>
    /// <param name="offer">The offer's id or its name.</param>
    /// <param name="monthlyPrice">What one unit costs in a month.</param>
    /// <param name="currency">The currency; null when the list does not say.</param>
    public void Add(string offer, decimal monthlyPrice, string? currency) => prices[offer.Trim()] = new Price(monthlyPrice, currency);

    /// <summary>What a subscription costs in a month with all its units; null when the list has none of its names.</summary>
    public Price? CostOf(PartnerCustomerSubscription subscription) =>
        (Find(subscription.OfferId) ?? Find(subscription.OfferName)) is { } price ? price with { Amount = price.Amount * subscription.Quantity } : null;

    private Price? Find(string? offer) => offer is not null && prices.TryGetValue(offer.Trim(), out var price) ? price : null;
}

/// <summary>An amount of money.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">The currency; null if not given.</param>
public sealed record Price(decimal Amount, string? Currency)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Amount.ToString("0.00", CultureInfo.InvariantCulture)} {Currency}".TrimEnd();
}
