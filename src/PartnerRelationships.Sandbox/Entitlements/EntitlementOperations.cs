using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Entitlements;

/// <summary>A customer's reserved instances and software (contract §5.13).</summary>
internal sealed class EntitlementOperations(OwnPartner partner)
{
    public Answer List(Call call, Session db)
    {
        var customer = CustomerAccess.InRelationship(db, call.CustomerId, partner.TenantId);
        var type = call.Query("entitlementType");
        var showExpiry = string.Equals(call.Query("showExpiry"), "true", StringComparison.OrdinalIgnoreCase);
        var holders = new OrderHolders(db, customer);
        var rows = EntitlementRow.Of(db, customer.Seq).Where(e => holders.Shows(e.OrderId, partner)).Where(e => type is null or "" || string.Equals(e.Type, type, StringComparison.OrdinalIgnoreCase));
        return Answer.Ok(Resource.Collection(rows.Select(e => ToJson(e, customer.Id, showExpiry)).ToList()));
    }

    private static JObject ToJson(EntitlementRow row, Guid customer, bool showExpiry)
    {
        var reserved = row.Type == EntitlementRow.ReservedInstance;
        var body = new JObject
        {
            ["includedEntitlements"] = new JArray(),
            ["referenceOrder"] = new JObject { ["id"] = row.OrderId, ["lineItemId"] = "0" },
            ["productId"] = row.ProductId,
            ["quantity"] = row.Quantity,
            ["entitledArtifacts"] = reserved ? new JArray(Artifact(row, customer)) : new JArray(),
            ["skuId"] = row.SkuId,
            ["entitlementType"] = row.Type,
        };
        if (reserved) body["dynamicAttributes"] = new JObject { ["reservationType"] = "virtualmachines" };
        if (showExpiry && row.Expires is { } expires) body["expiryDate"] = Resource.Date(expires);
        return body;
    }

    private static JObject Artifact(EntitlementRow row, Guid customer)
    {
        var draw = Draw.From(customer, row.Ordinal);
        var (group, line, resource) = (draw.Guid(), draw.Guid(), draw.Guid());
        return new JObject
        {
            ["link"] = Resource.Link($"/customers/{customer}/artifacts/reservedinstance/groups/{group:N}/lineitems/{line}/resource/{resource}"),
            ["resourceId"] = resource.ToString(),
            ["artifactType"] = row.Type,
        };
    }
}
