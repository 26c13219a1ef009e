using System;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Creates a customer's tenant (contract §5.11).</summary>
internal sealed class CreateCustomerOperation(PartnerRights rights, AuditTrail trail)
{
    public Answer Create(Call call, Session db)
    {
        if (!rights.MayCreateCustomers) throw new Refusal(403, 600006, "The requested action is not allowed");
        var body = call.ReadBody();
        var reseller = Reseller(db, body);
        var row = Row(db, body, reseller);
        row.Insert(db);
        trail.Note(db, call, row.Audited("add_customer", AuditEntry.Customer));
        var password = Draw.From(row.Id, row.Seq).Password();
        return Answer.Of(201, reseller is null
            ? CustomerResource.CreatedDirectly(row, password, body.Flag("enableGDAPByDefault") ?? true)
            : CustomerResource.CreatedForReseller(row, password));
    }

    private CustomerRow Row(Session db, JObject body, Guid? reseller)
    {
        var company = body.Child("companyProfile");
        var billing = body.Child("billingProfile");
        var details = Details(company, billing);
        return new CustomerRow
        {
            Seq = CustomerRow.NextSeq(db),
            Id = Draw.Customer(rights.Partner.Seed, CustomerRow.NextSeq(db)).Guid(),
            Name = billing.RequiredText("companyName"),
            Domain = FreeDomain(db, company.RequiredText("domain")),
            PartnerId = reseller,
            Culture = details.Culture,
            Details = details.Store(),
        };
    }

    private static CustomerDetails Details(JObject? company, JObject? billing)
    {
        var address = billing.Child("defaultAddress");
        var details = new CustomerDetails
        {
            Email = billing.RequiredText("email"),
            Culture = billing.RequiredText("culture"),
            Language = billing.RequiredText("language"),
            FirstName = address.RequiredText("firstName"),
            LastName = address.RequiredText("lastName"),
            AddressLine = address.RequiredText("addressLine1"),
            City = address.RequiredText("city"),
            State = address.Text("state"),
            PostalCode = address.Text("postalCode"),
            Country = address.RequiredText("country").ToUpperInvariant(),
            PhoneNumber = address.Text("phoneNumber"),
            RegistrationNumber = company.Text("organizationRegistrationNumber"),
        };
        CheckCountry(details);
        return details;
    }

    private static void CheckCountry(CustomerDetails details)
    {
        if (details.RegistrationNumber is null && RegistrationNumbers.Needed(details.Country))
            throw new Refusal(400, 600049, "Organization registration ID information is missing");
        if (details.RegistrationNumber is not null && !RegistrationNumbers.Needed(details.Country))
            throw new Refusal(400, 600002, "Organization registration ID value isn't supported");
        if (details.PhoneNumber is null && RegistrationNumbers.PhoneNeeded(details.Country))
            throw new Refusal(400, 600051, "Customer phone number is missing");
    }

    private Guid? Reseller(Session db, JObject body)
    {
        if (body.Text("associatedPartnerId") is not { } text) return null;
        var known = rights.Partner.Type == PartnerType.IndirectProvider && Guid.TryParse(text, out var id) ? OtherPartner.Find(db, id) : null;
        return known?.Id ?? throw new Refusal(400, 800016, "PartnerID isn't a valid Indirect Reseller");
    }

    private static string FreeDomain(Session db, string domain)
    {
        if (!DomainName.IsValid(domain)) throw Refusal.BadInput($"The domain '{domain}' is not valid.");
        return CustomerRow.FindByDomain(db, domain) is null ? domain : throw DomainName.Taken(domain);
    }
}
