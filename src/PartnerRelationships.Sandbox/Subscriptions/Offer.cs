namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>Something that can be bought.</summary>
internal sealed record Offer(string Id, string Name, SubscriptionKind Kind, string BillingCycle, string? Term)
{
    /// <summary>The product type as the service words it; old legacy subscriptions have none.</summary>
    public string? ProductType => Kind switch
    {
        SubscriptionKind.NewCommerce => "OnlineServicesNCE",
        SubscriptionKind.AzurePlan => "Azure",
        SubscriptionKind.Software => "Software",
        _ => null,
    };
}
