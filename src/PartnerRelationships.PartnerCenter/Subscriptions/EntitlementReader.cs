using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Reads an entitlement (contract §5.13).</summary>
internal static class EntitlementReader
{
    public static Entitlement Read(JsonCursor json)
    {
        string? order = null, type = null, product = null;
        var quantity = 0;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.ReferenceOrder:
                    order = OrderId(json);
                    break;
                case MemberNames.EntitlementType:
                    type = json.Text();
                    break;
                case MemberNames.ProductId:
                    product = json.Text();
                    break;
                case MemberNames.Quantity:
                    quantity = json.Number() ?? 0;
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new Entitlement(order, type ?? "unknown", product, quantity);
    }

    private static string? OrderId(JsonCursor json)
    {
        string? id = null;
        json.Object(member =>
        {
            if (member == MemberNames.Id)
            {
                id = json.Text();
            }
            else
            {
                json.Skip();
            }
        });
        return id;
    }
}
