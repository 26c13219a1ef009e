using System.Linq;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Reads what is scheduled for a subscription's next term (contract A§1.4).</summary>
internal static class NextTermReader
{
    /// <returns>Null where nothing is scheduled.</returns>
    public static ScheduledNextTerm? Read(JsonCursor json)
    {
        var read = new ScheduledNextTerm();
        json.ObjectIfAny(member =>
        {
            switch (member)
            {
                case MemberNames.Product:
                    read = Product(json, read);
                    break;
                case MemberNames.Quantity:
                    read = read with { Quantity = json.Number() };
                    break;
                case MemberNames.CustomTermEndDate:
                    read = read with { CustomTermEndsOn = json.Date() };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return read == new ScheduledNextTerm() ? null : read;
    }

    private static ScheduledNextTerm Product(JsonCursor json, ScheduledNextTerm read)
    {
        string? product = null, sku = null, availability = null;
        json.ObjectIfAny(member =>
        {
            switch (member)
            {
                case MemberNames.ProductId:
                    product = json.Text();
                    break;
                case MemberNames.SkuId:
                    sku = json.Text();
                    break;
                case MemberNames.AvailabilityId:
                    availability = json.Text();
                    break;
                case MemberNames.BillingCycle:
                    read = read with { BillingCycle = json.Text() };
                    break;
                case MemberNames.TermDuration:
                    read = read with { Term = json.Text() };
                    break;
                case MemberNames.PromotionId:
                    read = read with { PromotionId = json.Text() };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        string?[] parts = [product, sku, availability];
        return parts.All(part => part is null) ? read : read with { OfferId = string.Join(":", parts) };
    }
}
