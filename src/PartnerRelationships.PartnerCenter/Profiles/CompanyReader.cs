using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Profiles;

/// <summary>Reads the company as the tenant's directory knows it: a bare list of one (contract §5.2).</summary>
internal static class CompanyReader
{
    public static CustomerCompany Read(JsonCursor json)
    {
        CustomerCompany? found = null;
        json.Array(() =>
        {
            var company = ReadOne(json);
            found ??= company;
        });
        return found ?? throw new System.FormatException("It contains no company.");
    }

    private static CustomerCompany ReadOne(JsonCursor json)
    {
        var (company, address) = (new CustomerCompany(), new CustomerAddress());
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.DisplayName:
                    company = company with { Name = json.Text() ?? "" };
                    break;
                case MemberNames.TechnicalNotificationMails:
                    company = company with { TechnicalMails = json.Texts() };
                    break;
                case MemberNames.Street:
                    address = address with { AddressLine = json.Text() };
                    break;
                case MemberNames.City:
                    address = address with { City = json.Text() };
                    break;
                case MemberNames.State:
                    address = address with { State = json.Text() };
                    break;
                case MemberNames.PostalCode:
                    address = address with { PostalCode = json.Text() };
                    break;
                case MemberNames.CountryLetterCode:
                    address = address with { Country = json.Text() };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return company with { Address = address };
    }
}
