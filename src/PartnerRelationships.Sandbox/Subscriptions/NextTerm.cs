using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>What is scheduled for a subscription's next term (contract A§1.4).</summary>
internal sealed record NextTerm(JObject Whole)
{
    private const int MostSeats = 10000;

    /// <summary>Reads what is kept, or what a body has; null for nothing.</summary>
    public static NextTerm? Parse(string? json) => json is null ? null : new NextTerm(JObject.Parse(json));

    public string Text => Whole.ToString(Formatting.None);

    /// <summary>Refuses what cannot be scheduled, with the service's codes.</summary>
    public void Check(SubscriptionRow row, SubscriptionChange change)
    {
        if (row.Offer.Kind is not (SubscriptionKind.NewCommerce or SubscriptionKind.Software))
            throw new Refusal(400, 900244, "Scheduled changes are only supported for OnlineServicesNCE");
        if (!change.AutoRenew) throw new Refusal(400, 800093, "Subscription is not auto renewable");
        if (Quantity is < 1 or > MostSeats) throw new Refusal(400, 2002, "Subscription quantity isn't within minimum and maximum allowed quantity");
    }

    /// <summary>The subscription's next term with it. A product that this catalogue does not have leaves the product as it is.</summary>
    public SubscriptionRow Applied(SubscriptionRow row) => row with { Quantity = (int?)Quantity ?? row.Quantity, Offer = Offer(row.Offer), NextTerm = null };

    private long? Quantity => Whole.Number("quantity");

    private Offer Offer(Offer present)
    {
        var product = Whole.Child("product");
        var id = $"{product.Text("productId")}:{product.Text("skuId")}:{product.Text("availabilityId")}";
        return Offers.Known(id) ?? present;
    }
}
