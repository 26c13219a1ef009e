using System;
using System.Security;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Customers;

/// <summary>Reads customers, thin or in full (contract §5.1, §5.2). One reader serves all customers of a page: nothing is
/// allocated for a customer but the customer.</summary>
internal sealed class CustomerReader
{
    private readonly JsonCursor json;
    private readonly Action<string> customer, identity, company, companyAddress, billing, credentials;
    private CustomerFields fields;
    private string? relationship;

    private CustomerReader(JsonCursor json)
    {
        this.json = json;
        (customer, identity, company, companyAddress, billing, credentials) = (Customer, Identity, Company, CompanyAddress, Billing, Credentials);
    }

    /// <summary>Reads each customer of a list.</summary>
    public static Func<PartnerCustomer> OfList(JsonCursor json)
    {
        var reader = new CustomerReader(json);
        return () => reader.Read(reader.customer);
    }

    /// <summary>Reads nothing but the id of each customer of a list. Not as an id: for a value the runtime would compile all of the paging again.</summary>
    public static Func<PartnerCustomer> OfIds(JsonCursor json)
    {
        var reader = new CustomerReader(json);
        return () => reader.Read(reader.identity);
    }

    /// <summary>Reads an answer that is one customer.</summary>
    public static CustomerFields ReadRoot(JsonCursor json)
    {
        var reader = new CustomerReader(json);
        json.Root(reader.customer);
        return reader.fields;
    }

    private PartnerCustomer Read(Action<string> member)
    {
        fields = default;
        json.Object(member);
        return fields.ToCustomer();
    }

    // The rest is only passed over, which takes a fraction of the time.
    private void Identity(string member)
    {
        if (member == MemberNames.Id || (member == MemberNames.CompanyProfile && fields.Id is null))
        {
            Customer(member);
        }
        else
        {
            json.Skip();
        }
    }

    private void Customer(string member)
    {
        switch (member)
        {
            case MemberNames.Id:
                fields.Id = json.Id();
                break;
            case MemberNames.RelationshipToPartner:
                fields.Relationship = Relationship();
                break;
            case MemberNames.CompanyProfile:
                json.Object(company);
                break;
            case MemberNames.BillingProfile:
                json.Object(billing);
                break;
            case MemberNames.AllowDelegatedAccess:
                fields.AllowsDelegatedAccess = json.Flag();
                break;
            case MemberNames.CommerceId:
                fields.CommerceId = json.Text();
                break;
            case MemberNames.CustomDomains:
                fields.CustomDomains = json.Texts();
                break;
            case MemberNames.AssociatedPartnerId:
                fields.AssociatedPartnerId = json.Id();
                break;
            case MemberNames.UserCredentials:
                json.Object(credentials);
                break;
            default:
                json.Skip();
                break;
        }
    }

    // Nearly all customers have the same: one text for all of them, for who keeps 50,000.
    private string? Relationship() => relationship = json.Text(relationship);

    private void Company(string member)
    {
        switch (member)
        {
            case MemberNames.TenantId when fields.Id is null:
                fields.TenantId = json.Id();
                break;
            case MemberNames.CompanyName:
                fields.Name = json.Text() ?? fields.Name;
                break;
            case MemberNames.Domain:
                fields.Domain = json.Text();
                break;
            case MemberNames.Email:
                fields.Email = json.Text();
                break;
            case MemberNames.OrganizationRegistrationNumber:
                fields.RegistrationNumber = json.Text();
                break;
            case MemberNames.Address:
                json.Object(companyAddress);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void Billing(string member)
    {
        switch (member)
        {
            case MemberNames.Culture:
                fields.Culture = json.Text();
                break;
            case MemberNames.Language:
                fields.Language = json.Text();
                break;
            case MemberNames.CompanyName:
                // A created customer's company profile has no name yet (contract A.3).
                var name = json.Text();
                fields.Name ??= name;
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void CompanyAddress(string member)
    {
        switch (member)
        {
            case MemberNames.Country:
                fields.Country = json.Text();
                break;
            case MemberNames.City:
                fields.City = json.Text();
                break;
            case MemberNames.Region or MemberNames.State:
                fields.Region = json.Text() ?? fields.Region;
                break;
            case MemberNames.AddressLine1:
                fields.AddressLine = json.Text();
                break;
            case MemberNames.PostalCode:
                fields.PostalCode = json.Text();
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void Credentials(string member)
    {
        switch (member)
        {
            case MemberNames.UserName:
                fields.AdminUserName = json.Text();
                break;
            case MemberNames.Password:
                fields.AdminPassword = Protect(json.Exact());
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static SecureString? Protect(string? password)
    {
        if (password is null)
        {
            return null;
        }

        var secure = new SecureString();
        foreach (var letter in password)
        {
            secure.AppendChar(letter);
        }

        secure.MakeReadOnly();
        return secure;
    }
}
