using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Seeding;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>The customer's side of an invitation, which only a sandbox can play.</summary>
internal sealed class ConsentOperations(OwnPartner partner, InvitationLink link, AuditTrail trail)
{
    /// <summary>What a link asks for, before consent.</summary>
    public Answer Describe(Call call, Session db)
    {
        var provider = link.Check(call.Query("link") ?? "", call.Origin, OtherPartner.List(db));
        var body = Parties(provider);
        body["culture"] = partner.Culture;
        body["attributes"] = Resource.Attributes("InvitationDescription");
        return Answer.Ok(body);
    }

    /// <summary>What has come of a customer's consent.</summary>
    public Answer Outcome(Call call, Session db)
    {
        var customer = CustomerAccess.InRelationship(db, call.CustomerId, partner.TenantId);
        var body = Parties(CustomerPartners.Newest(db, customer) is { } newest ? OtherPartner.Find(db, newest) : null);
        body["customer"] = new JObject { ["id"] = customer.Id.ToString(), ["companyName"] = customer.Name, ["domain"] = customer.Domain };
        body["attributes"] = Resource.Attributes("InvitationOutcome");
        return Answer.Ok(body);
    }

    public Answer Accept(Call call, Session db)
    {
        if (partner.ActsForOther) throw Refusal.MayNot("The sandbox plays customers for its own partner only.");
        var body = call.ReadBody();
        var provider = link.Check(body.RequiredText("link"), call.Origin, OtherPartner.List(db));
        var consent = Consent.Read(body, partner);
        var (tenant, domain) = Tenant(db, consent, provider);
        if (tenant is { Relationship: not CustomerRow.None }) return Join(call, db, tenant, provider!);
        var customer = tenant is null ? New(db, consent, domain) : tenant with { Relationship = CustomerRow.Reseller, Name = consent.CompanyName ?? tenant.Name };
        customer = customer with { PartnerId = provider?.Id };
        if (tenant is null) customer.Insert(db);
        else customer.Update(db);
        trail.Note(db, call, customer.Audited("add_customer", AuditEntry.Customer) with
        {
            Event = provider is null ? "reseller-relationship-accepted-by-customer" : "indirect-reseller-relationship-accepted-by-customer",
        });
        if (provider is not null) trail.Note(db, call, new AuditEntry("create_partner_relationship", AuditEntry.Partner, customer.Id, customer.Name, provider.ToJson("is_indirect_reseller_of", full: true)));
        return Answer.Ok(CustomerResource.Full(customer));
    }

    /// <summary>A customer lets another provider order for it as well.</summary>
    private Answer Join(Call call, Session db, CustomerRow customer, OtherPartner provider)
    {
        var joined = CustomerPartners.With(db, customer, provider.Id);
        joined.Update(db);
        trail.Note(db, call, new AuditEntry("create_partner_relationship", AuditEntry.Partner, customer.Id, customer.Name, provider.ToJson("is_indirect_reseller_of", full: true))
        {
            Event = "indirect-reseller-relationship-accepted-by-customer",
        });
        return Answer.Ok(CustomerResource.Full(joined));
    }

    /// <summary>The tenant that comes back, or that takes another provider; or the domain of a new one.</summary>
    private static (CustomerRow? Tenant, string Domain) Tenant(Session db, Consent consent, OtherPartner? provider)
    {
        if (consent.Domain is not { } domain) return Unnamed(db, consent.CompanyName!);
        if (!DomainName.IsValid(domain)) throw Consent.Refused("domain", $"The domain '{domain}' is not valid.");
        var tenant = CustomerRow.FindByDomain(db, domain);
        if (tenant is null && consent.CompanyName is null) throw new Refusal(404, 60003, $"No organisation has the domain '{domain}'.", "domain");
        return tenant is null or { Relationship: CustomerRow.None } || (provider is not null && !CustomerPartners.Holds(db, tenant, provider.Id))
            ? (tenant, domain)
            : throw new Refusal(409, 1003, $"'{tenant.Name}' ({domain}) is a customer of this partner already.", "domain");
    }

    /// <summary>Without a domain, a company that was a customer before is known by its name.</summary>
    private static (CustomerRow? Tenant, string Domain) Unnamed(Session db, string name)
    {
        var label = DomainName.Label(name);
        for (var n = 1; ; n++)
        {
            var domain = DomainName.Numbered(label, n);
            var tenant = CustomerRow.FindByDomain(db, domain);
            if (tenant is null || (tenant.Relationship == CustomerRow.None && CustomerKey.Of(tenant.Name) == CustomerKey.Of(name))) return (tenant, domain);
        }
    }

    /// <summary>A tenant that was never a customer has to be in the partner's region.</summary>
    private CustomerRow New(Session db, Consent consent, string domain)
    {
        Region.Require(partner.Country, consent.Country);
        var seq = CustomerRow.NextSeq(db);
        return new CustomerRow
        {
            Seq = seq,
            Id = Draw.Customer(partner.Seed, seq).Guid(),
            Name = consent.CompanyName!,
            Domain = domain,
            Culture = consent.Culture,
            Details = CustomerDetails.Minimal(consent.Culture, consent.Email).Store(),
        };
    }

    private JObject Parties(OtherPartner? provider)
    {
        var region = Region.Of(partner.Country);
        var body = new JObject
        {
            ["partner"] = partner.ToParty(),
            ["region"] = new JObject { ["name"] = region.Name, ["countries"] = new JArray(region.Countries) },
        };
        if (provider is not null) body["provider"] = provider.ToParty();
        return body;
    }
}
