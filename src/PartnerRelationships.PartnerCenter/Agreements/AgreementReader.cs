using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Agreements;

/// <summary>Reads who accepted an agreement (contract A§7).</summary>
internal static class AgreementReader
{
    public static PartnerCustomerAgreement Read(JsonCursor json, Guid customerId)
    {
        var agreement = new PartnerCustomerAgreement { CustomerId = customerId };
        json.Object(member => agreement = Member(json, member, agreement));
        return agreement;
    }

    public static PartnerCustomerAgreement ReadRoot(JsonCursor json, Guid customerId)
    {
        var agreement = new PartnerCustomerAgreement { CustomerId = customerId };
        json.Root(member => agreement = Member(json, member, agreement));
        return agreement;
    }

    private static PartnerCustomerAgreement Member(JsonCursor json, string member, PartnerCustomerAgreement agreement)
    {
        switch (member)
        {
            case MemberNames.TemplateId:
                return agreement with { TemplateId = json.Text() };
            case MemberNames.Type or MemberNames.AgreementType:
                return agreement with { AgreementType = json.Text() ?? "" };
            case MemberNames.AgreementLink:
                return agreement with { Link = json.Text() };
            case MemberNames.DateAgreed:
                return agreement with { AgreedOn = json.Date() };
            case MemberNames.PrimaryContact:
                json.Object(part => agreement = Contact(json, part, agreement));
                return agreement;
            default:
                json.Skip();
                return agreement;
        }
    }

    private static PartnerCustomerAgreement Contact(JsonCursor json, string member, PartnerCustomerAgreement agreement)
    {
        switch (member)
        {
            case MemberNames.FirstName:
                return agreement with { FirstName = json.Text() };
            case MemberNames.LastName:
                return agreement with { LastName = json.Text() };
            case MemberNames.Email:
                return agreement with { Email = json.Text() };
            case MemberNames.PhoneNumber:
                return agreement with { PhoneNumber = json.Text() };
            default:
                json.Skip();
                return agreement;
        }
    }
}
