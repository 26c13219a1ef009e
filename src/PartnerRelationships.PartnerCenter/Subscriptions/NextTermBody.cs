using Newtonsoft.Json.Linq;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Merges the scheduled changes for the next term into the existing ones (contract A§1.4); unknown parts stay.</summary>
internal static class NextTermBody
{
    private const int OfferParts = 3;

    public static void Write(JObject instructions, ScheduledNextTerm next)
    {
        var product = instructions.ChildOrNew(MemberNames.Product);
        if (next.OfferId?.Split(':') is { Length: OfferParts } offer)
        {
            product.Put(MemberNames.ProductId, offer[0]);
            product.Put(MemberNames.SkuId, offer[1]);
            product.Put(MemberNames.AvailabilityId, offer[2]);
        }

        product.Put(MemberNames.BillingCycle, next.BillingCycle);
        product.Put(MemberNames.TermDuration, next.Term);
        product.Put(MemberNames.PromotionId, next.PromotionId);
        instructions.Put(MemberNames.Quantity, next.Quantity);
        // It is never changed here: where it stays, it stays the text that it is.
        if (next.CustomTermEndsOn is null)
        {
            instructions.Put(MemberNames.CustomTermEndDate, null);
        }
    }
}
