using System;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Subscriptions;

/// <summary>A subscription on the wire (contract §5.12).</summary>
internal static class SubscriptionResource
{
    public static JObject Of(SubscriptionRow row, Guid customer, DateTimeOffset now)
    {
        var body = new JObject
        {
            ["id"] = row.Id.ToString(),
            ["offerId"] = row.Offer.Id,
            ["offerName"] = row.Offer.Name,
            ["friendlyName"] = row.FriendlyName ?? row.Offer.Name,
        };
        if (row.Offer.ProductType is { } type) body["productType"] = new JObject { ["id"] = type, ["displayName"] = type };
        Terms(body, row);
        if (row.Status == SubscriptionStatus.Suspended) body["suspensionReasons"] = new JArray("PartnerSuspended");
        Refunds(body, row, now);
        body["orderId"] = row.OrderId;
        body["links"] = Links(row, $"/customers/{customer}/subscriptions/{row.Id}");
        body["attributes"] = Resource.Attributes("Subscription", row.Etag);
        return body;
    }

    private static void Terms(JObject body, SubscriptionRow row)
    {
        var (unit, billing) = row.Offer.Kind switch
        {
            SubscriptionKind.AzurePlan => ("Usage-based", "usage"),
            SubscriptionKind.SavingsPlan => ("Benefit", "benefit"),
            _ => ("Licenses", "license"),
        };
        body["quantity"] = row.Quantity;
        body["unitType"] = unit;
        body["hasPurchasableAddons"] = false;
        body["creationDate"] = Resource.Date(row.Created);
        body["effectiveStartDate"] = Resource.Date(row.Starts ?? row.Created.UtcDateTime.Date);
        body["commitmentEndDate"] = Resource.Date(row.Ends);
        if (row.Offer.Kind != SubscriptionKind.Legacy) body["commitmentEndDateTime"] = Resource.Date(row.Ends);
        if (row.CancellableUntil is { } until) body["cancellationAllowedUntilDate"] = Resource.Date(until);
        body["status"] = row.Status;
        body["autoRenewEnabled"] = row.AutoRenew;
        if (row.Scheduled is { } scheduled) body["scheduledActions"] = JToken.Parse(scheduled);
        if (row.NextTerm is { } next) body["scheduledNextTermInstructions"] = JToken.Parse(next);
        body["isTrial"] = row.IsTrial;
        body["billingType"] = billing;
        body["billingCycle"] = row.Offer.BillingCycle;
        if (row.Offer.Term is { } term)
        {
            body["termDuration"] = term;
            body["renewalTermDuration"] = "";
        }
        var isMarketplace = row.Offer.Kind == SubscriptionKind.Marketplace;
        body["isMicrosoftProduct"] = !isMarketplace;
        body["publisherName"] = isMarketplace ? "Tailspin Toys" : "Microsoft";
        body["partnerId"] = "";
        body["attentionNeeded"] = false;
        body["actionTaken"] = false;
        body["contractType"] = "subscription";
    }

    private static void Refunds(JObject body, SubscriptionRow row, DateTimeOffset now)
    {
        if (row.CancellableUntil is not { } until || until < now || row.Status == SubscriptionStatus.Deleted) return;
        body["refundOptions"] = new JArray(new JObject { ["type"] = "Full", ["expiresAt"] = Resource.Date(until) });
        if (row.Status == SubscriptionStatus.Suspended) return;
        body["refundableQuantity"] = new JObject
        {
            ["totalQuantity"] = row.Quantity,
            ["details"] = new JArray(new JObject { ["quantity"] = row.Quantity, ["allowedUntilDateTime"] = Resource.Date(until) }),
        };
    }

    private static JObject Links(SubscriptionRow row, string self)
    {
        var links = new JObject();
        var parts = row.Offer.Id.Split(':');
        if (parts.Length == 3)
        {
            links["product"] = Resource.Link($"/products/{parts[0]}?country=HU");
            links["sku"] = Resource.Link($"/products/{parts[0]}/skus/{parts[1]}?country=HU");
            links["availability"] = Resource.Link($"/products/{parts[0]}/skus/{parts[1]}/availabilities/{parts[2]}?country=HU");
        }
        else
        {
            links["offer"] = Resource.Link($"/offers/{row.Offer.Id}");
        }
        links["self"] = Resource.Link(self);
        return links;
    }
}
