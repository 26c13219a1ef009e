using Newtonsoft.Json.Linq;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Writes what is scheduled for the next term over what is there (contract A§1.4); what nobody here knows of it stays.</summary>
internal static class NextTermBody
{
    private const int OfferParts = 3;

    public static void Write(JObject instructions, ScheduledNextTerm next)
    {
        var product = SubscriptionBody.Child(instructions, MemberNames.Product);
        if (next.OfferId?.Split(':') is { Length: OfferParts } offer)
        {
            Put(product, MemberNames.ProductId, offer[0]);
            Put(product, MemberNames.SkuId, offer[1]);
            Put(product, MemberNames.AvailabilityId, offer[2]);
        }

        Put(product, MemberNames.BillingCycle, next.BillingCycle);
        Put(product, MemberNames.TermDuration, next.Term);
        Put(product, MemberNames.PromotionId, next.PromotionId);
        Put(instructions, MemberNames.Quantity, next.Quantity);
        // It is never changed here: where it stays, it stays the text that it is.
        if (next.CustomTermEndsOn is null)
        {
            Put(instructions, MemberNames.CustomTermEndDate, null);
        }
    }

    private static void Put(JObject resource, string name, JToken? value)
    {
        if (SubscriptionBody.IsNothing(value))
        {
            SubscriptionBody.Member(resource, name)?.Remove();
        }
        else
        {
            SubscriptionBody.Set(resource, name, value);
        }
    }
}
