using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Tells how a subscription was sold; the service has no single field for it (contract §5.12, A§2).</summary>
internal static class SubscriptionKinds
{
    private const string AzurePlanProduct = "DZH318Z0BPS6:";

    public static SubscriptionKind Of(SubscriptionDraft sold) =>
        Is(sold.BillingType, "benefit") || Is(sold.UnitType, "benefit") ? SubscriptionKind.SavingsPlan
        : sold.IsMicrosoftProduct == false ? SubscriptionKind.Marketplace
        : IsAzurePlan(sold) ? SubscriptionKind.AzurePlan
        : sold.ProductType is { } type ? OfType(ServiceWord.Plain(type))
        : IsNewCommerce(sold) ? SubscriptionKind.NewCommerce
        : SubscriptionKind.Legacy;

    private static SubscriptionKind OfType(string type) => type switch
    {
        "software" or "perpetual" or "perpetualsoftware" or "softwaresubscription" => SubscriptionKind.Software,
        "saas" => SubscriptionKind.Marketplace,
        _ when type.EndsWith("nce", StringComparison.Ordinal) => SubscriptionKind.NewCommerce,
        _ => SubscriptionKind.Unknown,
    };

    // A plan is out of the way once it is suspended: what the service calls by another name is none.
    private static bool IsAzurePlan(SubscriptionDraft sold) =>
        Is(sold.ProductType, "azure")
        || sold.OfferId?.StartsWith(AzurePlanProduct, StringComparison.OrdinalIgnoreCase) == true
        || (sold.ProductType is null && (Is(sold.OfferName, "azureplan") || (Is(sold.BillingType, "usage") && IsCatalogId(sold.OfferId))));

    // Of two ways to read a sparse answer this takes the stricter one: nothing legacy has a term.
    private static bool IsNewCommerce(SubscriptionDraft sold) => IsCatalogId(sold.OfferId) || sold.Term is not null;

    // PRODUCT:SKU:AVAILABILITY is how the new catalogue names an offer; the old one has a GUID.
    private static bool IsCatalogId(string? offerId) => offerId?.Split(':').Length == 3;

    private static bool Is(string? text, string expected) => text is not null && ServiceWord.Plain(text) == expected;
}
