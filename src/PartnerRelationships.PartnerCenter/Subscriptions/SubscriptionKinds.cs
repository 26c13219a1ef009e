using System;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Tells how a subscription was sold; the service has no single field for it (contract §5.12).</summary>
internal static class SubscriptionKinds
{
    private const string AzurePlanProduct = "DZH318Z0BPS6:";

    public static SubscriptionKind Of(string? productType, string? offerId, string? offerName) =>
        Is(productType, "Azure") || offerId?.StartsWith(AzurePlanProduct, StringComparison.OrdinalIgnoreCase) == true || Is(offerName, "Azure plan") ? SubscriptionKind.AzurePlan
        : Is(productType, "Software") || Is(productType, "Perpetual") ? SubscriptionKind.Software
        : productType?.EndsWith("NCE", StringComparison.OrdinalIgnoreCase) == true || IsCatalogId(offerId) ? SubscriptionKind.NewCommerce
        : SubscriptionKind.Legacy;

    // PRODUCT:SKU:AVAILABILITY is how the new catalogue names an offer; the old one has a GUID.
    private static bool IsCatalogId(string? offerId) => offerId?.Split(':').Length == 3;

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
