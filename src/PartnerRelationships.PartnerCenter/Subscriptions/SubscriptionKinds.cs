using System;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Tells how a subscription was sold; the service has no single field for it (contract §5.12).</summary>
internal static class SubscriptionKinds
{
    private const string AzurePlanProduct = "DZH318Z0BPS6:";

    public static SubscriptionKind Of(SubscriptionDraft sold) =>
        IsAzurePlan(sold) ? SubscriptionKind.AzurePlan
        : Is(sold.ProductType, "Software") || Is(sold.ProductType, "Perpetual") ? SubscriptionKind.Software
        : IsNewCommerce(sold) ? SubscriptionKind.NewCommerce
        : SubscriptionKind.Legacy;

    private static bool IsAzurePlan(SubscriptionDraft sold) =>
        Is(sold.ProductType, "Azure")
        || sold.OfferId?.StartsWith(AzurePlanProduct, StringComparison.OrdinalIgnoreCase) == true
        || Is(sold.OfferName, "Azure plan")
        || (Is(sold.BillingType, "usage") && IsCatalogId(sold.OfferId));

    // Of two ways to read a sparse answer this takes the stricter one: nothing legacy has a term.
    private static bool IsNewCommerce(SubscriptionDraft sold) =>
        sold.ProductType?.EndsWith("NCE", StringComparison.OrdinalIgnoreCase) == true || IsCatalogId(sold.OfferId) || sold.Term is not null;

    // PRODUCT:SKU:AVAILABILITY is how the new catalogue names an offer; the old one has a GUID.
    private static bool IsCatalogId(string? offerId) => offerId?.Split(':').Length == 3;

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
