using System;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.DelegatedAdmin;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Profiles;

/// <summary>What there is to know of a customer beside its own resource, and the change of its billing profile (contract §5.2, A§7).</summary>
internal sealed class CustomerProfiles(OwnPartner partner, AccountAccess access, AuditTrail trail)
{
    // Far from what else derives from a customer.
    private const long QualificationPurpose = 0x51000000;
    private static readonly string[] Readers = ["Global Reader", "Directory Writers"];

    public Answer Organization(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        var details = CustomerDetails.Of(customer);
        var one = Json.Compact(
            ("street", details.AddressLine), ("countryLetterCode", details.Country), ("postalCode", details.PostalCode), ("city", details.City), ("state", details.State),
            ("displayName", details.TenantName ?? customer.Name));
        one["technicalNotificationMails"] = details.Email is null ? [] : new JArray(details.Email);
        return Answer.Ok(new JArray(one));
    }

    public Answer Domains(Call call, Session db) => Answer.Ok(new JArray(access.Customer(call, db, Readers).Domain));

    public Answer Qualifications(Call call, Session db)
    {
        var customer = CustomerAccess.Readable(db, call.CustomerId, partner.TenantId);
        var isSchool = Draw.From(customer.Id, QualificationPurpose).Chance(10);
        return Answer.Ok(new JArray(isSchool
            ? new JObject { ["qualification"] = "Education", ["educationSegment"] = "HigherEducation", ["vettingStatus"] = "Approved" }
            : new JObject { ["qualification"] = "None" }));
    }

    public Answer ChangeBilling(Call call, Session db)
    {
        var customer = CustomerAccess.Readable(db, call.CustomerId, partner.TenantId);
        var before = CustomerDetails.Of(customer);
        var body = call.ReadBody();
        RequireVersion(call, body, CustomerResource.BillingEtag(customer, before));
        var name = body.RequiredText("companyName");
        var details = BillingInput.Apply(before, body) with
        {
            BillingVersion = before.BillingVersion + 1,
            TenantName = name == customer.Name ? before.TenantName : before.TenantName ?? customer.Name,
        };
        var after = customer with { Name = name, Culture = details.Culture, Details = details.Store() };
        after.Update(db);
        trail.Note(db, call, after.Audited("update_customer_billing_profile", AuditEntry.Customer));
        return Answer.Ok(CustomerResource.Full(after)["billingProfile"]!);
    }

    // Both places must name the version that there is (contract A§7), and for the archived client the body alone.
    private static void RequireVersion(Call call, JObject body, string etag)
    {
        var named = call.Header("If-Match")?.Trim('"') ?? (call.IsArchivedModule() ? etag : null);
        if (named != etag || body.Child("attributes").Text("etag") != etag) throw new Refusal(400, 2055, "Etag is no longer valid");
    }
}
