using System;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>A customer on the wire (contract §5.2, appendix A.1 to A.5).</summary>
internal static class CustomerResource
{
    private enum Purpose
    {
        Commerce = 1,
        BillingId,
        BillingEtag,
    }

    // Far from what else derives from a customer.
    private const long BillingVersions = 0x42000000;

    /// <summary>The whole customer; address, e-mail and domains only where privileges were delegated.</summary>
    public static JObject Full(CustomerRow row)
    {
        var details = CustomerDetails.Of(row);
        var body = new JObject
        {
            ["id"] = row.Id.ToString(),
            ["commerceId"] = Derived(row, Purpose.Commerce),
            ["companyProfile"] = Company(row, details),
            ["billingProfile"] = Billing(row, details, linked: true),
            ["relationshipToPartner"] = row.Relationship,
            ["allowDelegatedAccess"] = row.DelegatedAccess,
        };
        if (row.DelegatedAccess) body["customDomains"] = new JArray(row.Domain);
        if (row.PartnerId is { } partner) body["associatedPartnerId"] = partner.ToString();
        body["links"] = Resource.Links($"/customers/{row.Id}");
        body["attributes"] = Resource.Attributes("Customer");
        return body;
    }

    /// <summary>The answer to a creation for a reseller (A.5).</summary>
    public static JObject CreatedForReseller(CustomerRow row, string password) => new()
    {
        ["id"] = row.Id.ToString(),
        ["commerceId"] = row.Id.ToString(),
        ["companyProfile"] = new JObject
        {
            ["tenantId"] = row.Id.ToString(),
            ["domain"] = row.Domain,
            ["companyName"] = row.Name,
            ["links"] = Resource.Links($"/customers/{row.Id}/profiles/company"),
            ["attributes"] = Resource.Attributes("CustomerCompanyProfile"),
        },
        ["billingProfile"] = Billing(row, CustomerDetails.Of(row), linked: false),
        ["relationshipToPartner"] = row.Relationship,
        ["allowDelegatedAccess"] = row.DelegatedAccess,
        ["userCredentials"] = Credentials(password),
        ["associatedPartnerId"] = row.PartnerId?.ToString(),
        ["attributes"] = Resource.Attributes("Customer"),
    };

    /// <summary>The answer to a creation for oneself (A.3), which says "none" although the relationship is there.</summary>
    public static JObject CreatedDirectly(CustomerRow row, string password, bool enableGdap) => new()
    {
        ["id"] = row.Id.ToString(),
        ["commerceId"] = Derived(row, Purpose.Commerce),
        ["companyProfile"] = new JObject
        {
            ["tenantId"] = row.Id.ToString(),
            ["domain"] = row.Domain,
            ["attributes"] = Resource.Attributes("CustomerCompanyProfile"),
        },
        ["billingProfile"] = Billing(row, CustomerDetails.Of(row), linked: false),
        ["enableGDAPByDefault"] = enableGdap,
        ["relationshipToPartner"] = CustomerRow.None,
        ["userCredentials"] = Credentials(password),
        ["attributes"] = Resource.Attributes("Customer"),
    };

    /// <summary>The answer to a change of the relationship: Pascal case, nearly all null, no word of whose it was (§5.7).</summary>
    public static JObject Changed(string relationship, bool? delegatedAccess) => new()
    {
        ["Id"] = null,
        ["CommerceId"] = null,
        ["CompanyProfile"] = null,
        ["BillingProfile"] = null,
        ["RelationshipToPartner"] = relationship,
        ["AllowDelegatedAccess"] = delegatedAccess,
        ["UserCredentials"] = null,
        ["CustomDomains"] = null,
        ["AssociatedPartnerId"] = null,
        ["Attributes"] = new JObject { ["ObjectType"] = "Customer" },
    };

    /// <summary>The billing profile's version, another one after each change.</summary>
    public static string BillingEtag(CustomerRow row, CustomerDetails details) =>
        Draw.From(row.Id, details.BillingVersion == 0 ? (int)Purpose.BillingEtag : BillingVersions + details.BillingVersion).Number();

    private static JObject Company(CustomerRow row, CustomerDetails details)
    {
        var company = new JObject { ["tenantId"] = row.Id.ToString(), ["domain"] = row.Domain, ["companyName"] = details.TenantName ?? row.Name };
        if (row.DelegatedAccess)
        {
            company["address"] = details.CompanyAddress();
            if (details.Email is not null) company["email"] = details.Email;
        }
        if (details.RegistrationNumber is not null) company["organizationRegistrationNumber"] = details.RegistrationNumber;
        company["links"] = Resource.Links($"/customers/{row.Id}/profiles/company");
        company["attributes"] = Resource.Attributes("CustomerCompanyProfile");
        return company;
    }

    private static JObject Billing(CustomerRow row, CustomerDetails details, bool linked)
    {
        var billing = Json.Compact(
            ("id", Derived(row, Purpose.BillingId)), ("firstName", linked ? details.FirstName : null), ("lastName", linked ? details.LastName : null),
            ("email", details.Email), ("culture", details.Culture), ("language", details.Language), ("companyName", row.Name));
        billing["defaultAddress"] = details.BillingAddress();
        if (linked) billing["links"] = Resource.Links($"/customers/{row.Id}/profiles/billing");
        billing["attributes"] = Resource.Attributes("CustomerBillingProfile", BillingEtag(row, details));
        return billing;
    }

    private static JObject Credentials(string password) => new() { ["userName"] = "admin", ["password"] = password };

    private static string Derived(CustomerRow row, Purpose purpose) => Draw.From(row.Id, (int)purpose).Guid().ToString();
}
