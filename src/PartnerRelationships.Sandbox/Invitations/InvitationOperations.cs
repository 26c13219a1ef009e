using System;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Profiles;
using PartnerRelationships.Sandbox.Relationships;
using PartnerRelationships.Sandbox.Seeding;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>Inviting a customer, and the customer's consent, which only a sandbox can play.</summary>
internal sealed class InvitationOperations(OwnPartner partner, AuditTrail trail)
{
    private static readonly Regex CulturePattern = new(@"\A[a-z]{2}-[A-Z]{2}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly InvitationLink link = new(partner);

    /// <summary>The query's provider is ignored, as in the field: a combined link is the client's to make (contract §0.1, §5.3).</summary>
    public Answer Request(Call call, Session db) => Answer.Ok(new JObject
    {
        ["url"] = link.Write(),
        ["attributes"] = Resource.Attributes("RelationshipRequest"),
    });

    public Answer Consent(Call call, Session db)
    {
        var body = call.ReadBody();
        var provider = link.Check(body.RequiredText("link"), OtherPartner.List(db));
        var name = body.RequiredText("companyName");
        var culture = Culture(body.Text("culture"));
        var (tenant, domain) = Tenant(db, name, body.Text("domain"));
        var customer = tenant is null ? New(db, name, domain, culture) : tenant with { Relationship = CustomerRow.Reseller, Name = name };
        customer = customer with { PartnerId = provider?.Id };
        if (tenant is null) customer = customer with { Details = CustomerDetails.Minimal(culture, body.Text("email")).Store() };
        if (tenant is null) customer.Insert(db);
        else customer.Update(db);
        trail.Note(db, call, AuditEntry.Of("add_customer", AuditEntry.Customer, customer));
        if (provider is not null) trail.Note(db, call, new AuditEntry("create_partner_relationship", AuditEntry.Partner, customer.Id, name, provider.ToJson("is_indirect_reseller_of", full: true)));
        return Answer.Ok(CustomerResource.Full(customer));
    }

    /// <summary>The tenant that comes back, or the domain of a new one.</summary>
    private static (CustomerRow? Tenant, string Domain) Tenant(Session db, string name, string? domain)
    {
        if (domain is null) return Unnamed(db, name);
        if (!DomainName.IsValid(domain)) throw Refusal.BadInput($"The domain '{domain}' is not valid.");
        var tenant = CustomerRow.FindByDomain(db, domain);
        return tenant is null or { Relationship: CustomerRow.None } ? (tenant, domain) : throw DomainName.Taken(domain);
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

    private CustomerRow New(Session db, string name, string domain, string culture)
    {
        var seq = CustomerRow.NextSeq(db);
        return new CustomerRow { Seq = seq, Id = Draw.Customer(partner.Seed, seq).Guid(), Name = name, Domain = domain, Culture = culture };
    }

    private string Culture(string? culture) => culture switch
    {
        null => partner.Culture,
        _ when CulturePattern.IsMatch(culture) => culture,
        _ => throw Refusal.BadInput($"The culture '{culture}' is not of the form en-US."),
    };
}
