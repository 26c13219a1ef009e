using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>How many licences of a product a customer has: counted from its subscriptions (contract A§6).</summary>
internal sealed record SkuUnits(Product Product, int Active, int Warning, int Suspended, int Consumed)
{
    public int Available => Active + Warning - Consumed;

    private string Status => Active > 0 ? "Enabled" : Warning > 0 ? "Warning" : "Suspended";

    public static IReadOnlyList<SkuUnits> Of(IEnumerable<SubscriptionRow> subscriptions, LicenseStore licenses) =>
    [
        .. subscriptions.Where(row => row.Status != SubscriptionStatus.Deleted && Products.Of(row.Offer) is not null)
            .GroupBy(row => Products.Of(row.Offer)!)
            .Select(rows => new SkuUnits(
                rows.Key,
                Sum(rows, row => row.Status == SubscriptionStatus.Active),
                Sum(rows, InGrace),
                Sum(rows, row => row.Status != SubscriptionStatus.Active && !InGrace(row)),
                licenses.Count(rows.Key))),
    ];

    public JObject ToJson()
    {
        var product = ProductJson(Product);
        product["productSku"]!["targetType"] = "User";
        var body = new JObject
        {
            ["availableUnits"] = Available,
            ["activeUnits"] = Active,
            ["consumedUnits"] = Consumed,
            ["suspendedUnits"] = Suspended,
            ["totalUnits"] = Active + Warning,
            ["warningUnits"] = Warning,
        };
        body.Merge(product);
        body["servicePlans"] = Plans(Product.Plans, "Enabled");
        body["capabilityStatus"] = Status;
        body["attributes"] = Resource.Attributes("SubscribedSku");
        return body;
    }

    /// <summary>A product as in an SKU and in a licence.</summary>
    public static JObject ProductJson(Product product) => new()
    {
        ["productSku"] = Json.Compact(("id", product.Id), ("name", product.Name), ("skuPartNumber", product.PartNumber), ("licenseGroupId", product.Group)),
    };

    public static JArray Plans(IEnumerable<Plan> plans, string status) => new(plans.Select(plan => new JObject
    {
        ["displayName"] = plan.Name,
        ["serviceName"] = plan.ServiceName,
        ["id"] = plan.Id,
        ["capabilityStatus"] = status,
        ["targetType"] = "User",
    }));

    // The days of grace that an old subscription has after its end; in an extended term units stay active.
    private static bool InGrace(SubscriptionRow row) => row is { Status: SubscriptionStatus.Expired, Offer.Kind: SubscriptionKind.Legacy };

    private static int Sum(IEnumerable<SubscriptionRow> rows, Func<SubscriptionRow, bool> which) => rows.Where(which).Sum(row => row.Quantity);
}
