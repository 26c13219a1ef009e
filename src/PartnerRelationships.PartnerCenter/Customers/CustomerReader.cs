using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>Reads a customer, thin or in full (contract §5.1, §5.2).</summary>
internal static class CustomerReader
{
    public static PartnerCustomer ReadItem(JsonCursor json)
    {
        var draft = new CustomerDraft();
        json.Object(member => Member(json, member, draft));
        return draft.ToCustomer();
    }

    public static CustomerDraft ReadRoot(JsonCursor json)
    {
        var draft = new CustomerDraft();
        json.Root(member => Member(json, member, draft));
        return draft;
    }

    private static void Member(JsonCursor json, string member, CustomerDraft draft)
    {
        switch (member)
        {
            case MemberNames.Id:
                draft.Id = json.Id();
                break;
            case MemberNames.RelationshipToPartner:
                draft.Relationship = json.Text();
                break;
            case MemberNames.CompanyProfile:
                json.Object(part => Company(json, part, draft));
                break;
            case MemberNames.BillingProfile:
                json.Object(part => Billing(json, part, draft));
                break;
            case MemberNames.AllowDelegatedAccess:
                draft.AllowsDelegatedAccess = json.Flag();
                break;
            case MemberNames.CommerceId:
                draft.CommerceId = json.Text();
                break;
            case MemberNames.CustomDomains:
                draft.CustomDomains = json.Texts();
                break;
            case MemberNames.AssociatedPartnerId:
                draft.AssociatedPartnerId = json.Id();
                break;
            case MemberNames.UserCredentials:
                json.Object(part => Credentials(json, part, draft));
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void Company(JsonCursor json, string part, CustomerDraft draft)
    {
        switch (part)
        {
            case MemberNames.TenantId:
                draft.TenantId = json.Id();
                break;
            case MemberNames.CompanyName:
                draft.Name = json.Text() ?? draft.Name;
                break;
            case MemberNames.Domain:
                draft.Domain = json.Text();
                break;
            case MemberNames.Email:
                draft.Email = json.Text();
                break;
            case MemberNames.Address:
                json.Object(line => Address(json, line, draft));
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void Billing(JsonCursor json, string part, CustomerDraft draft)
    {
        switch (part)
        {
            case MemberNames.Culture:
                draft.Culture = json.Text();
                break;
            case MemberNames.Language:
                draft.Language = json.Text();
                break;
            case MemberNames.CompanyName:
                // A created customer's company profile has no name yet (contract A.3).
                var name = json.Text();
                draft.Name ??= name;
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void Address(JsonCursor json, string line, CustomerDraft draft)
    {
        switch (line)
        {
            case MemberNames.Country:
                draft.Country = json.Text();
                break;
            case MemberNames.City:
                draft.City = json.Text();
                break;
            case MemberNames.Region or MemberNames.State:
                draft.Region = json.Text() ?? draft.Region;
                break;
            case MemberNames.AddressLine1:
                draft.AddressLine = json.Text();
                break;
            case MemberNames.PostalCode:
                draft.PostalCode = json.Text();
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void Credentials(JsonCursor json, string part, CustomerDraft draft)
    {
        switch (part)
        {
            case MemberNames.UserName:
                draft.AdminUserName = json.Text();
                break;
            case MemberNames.Password:
                draft.AdminPassword = CustomerDraft.Protect(json.Text());
                break;
            default:
                json.Skip();
                break;
        }
    }
}
