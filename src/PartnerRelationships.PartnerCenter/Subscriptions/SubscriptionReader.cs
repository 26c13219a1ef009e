using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Reads a subscription (contract §5.12).</summary>
internal static class SubscriptionReader
{
    public static PartnerCustomerSubscription Read(JsonCursor json, Guid customerId)
    {
        var draft = new SubscriptionDraft();
        json.Object(member => Member(json, member, draft));
        return draft.ToSubscription(customerId);
    }

    private static void Member(JsonCursor json, string member, SubscriptionDraft draft)
    {
        switch (member)
        {
            case MemberNames.Id:
                draft.Id = json.Text();
                break;
            case MemberNames.OfferId:
                draft.OfferId = json.Text();
                break;
            case MemberNames.OfferName:
                draft.OfferName = json.Text();
                break;
            case MemberNames.FriendlyName:
                draft.FriendlyName = json.Text();
                break;
            case MemberNames.ParentSubscriptionId:
                draft.ParentId = json.Text();
                break;
            case MemberNames.ProductType:
                json.Object(part => draft.ReadProductType(json, part));
                break;
            case MemberNames.Status:
                draft.Status = json.Text();
                break;
            case MemberNames.Quantity:
                draft.Quantity = json.Number() ?? 0;
                break;
            case MemberNames.OrderId:
                draft.OrderId = json.Text();
                break;
            case MemberNames.SuspensionReasons:
                draft.SuspensionReasons = json.Raw();
                break;
            case MemberNames.IsMicrosoftProduct:
                draft.IsMicrosoftProduct = json.Flag();
                break;
            default:
                Billing(json, member, draft);
                break;
        }
    }

    private static void Billing(JsonCursor json, string member, SubscriptionDraft draft)
    {
        switch (member)
        {
            case MemberNames.BillingCycle:
                draft.BillingCycle = json.Text();
                break;
            case MemberNames.BillingType:
                draft.BillingType = json.Text();
                break;
            case MemberNames.UnitType:
                draft.UnitType = json.Text();
                break;
            case MemberNames.RefundOptions:
                json.Array(() => draft.ReadRefund(json));
                break;
            case MemberNames.RefundableQuantity:
                draft.Refundable = RefundableReader.Read(json);
                break;
            case MemberNames.ScheduledActions:
                draft.ScheduledActions = json.Raw();
                break;
            case MemberNames.NextChargeInstructions:
                draft.NextCharge = json.Raw();
                break;
            default:
                Terms(json, member, draft);
                break;
        }
    }

    private static void Terms(JsonCursor json, string member, SubscriptionDraft draft)
    {
        switch (member)
        {
            case MemberNames.TermDuration:
                draft.Term = json.Text();
                break;
            case MemberNames.RenewalTermDuration:
                draft.RenewalTerm = json.Text();
                break;
            case MemberNames.ScheduledNextTermInstructions:
                draft.NextTerm = NextTermReader.Read(json);
                break;
            case MemberNames.AutoRenewEnabled:
                draft.AutoRenew = json.Flag();
                break;
            case MemberNames.IsTrial:
                draft.IsTrial = json.Flag() ?? false;
                break;
            case MemberNames.CreationDate:
                draft.CreatedOn = json.Date();
                break;
            case MemberNames.EffectiveStartDate:
                draft.StartsOn = json.Date();
                break;
            case MemberNames.CommitmentEndDate or MemberNames.CommitmentEndDateTime:
                draft.CommitmentEndsOn = json.Date() ?? draft.CommitmentEndsOn;
                break;
            case MemberNames.CancellationAllowedUntilDate:
                draft.CancellationAllowedUntil = json.Date();
                break;
            default:
                json.Skip();
                break;
        }
    }
}
