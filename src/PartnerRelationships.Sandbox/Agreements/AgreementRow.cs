using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Data;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Agreements;

/// <summary>That somebody accepted an agreement for a customer.</summary>
internal sealed record AgreementRow(string TemplateId, DateTimeOffset Agreed, JObject Contact, string? UserId)
{
    // Far from what else derives from a customer.
    private const long Purpose = 0x41000000;
    private const int ConfirmedShare = 60, DirectShare = 15;

    /// <summary>The customer's confirmations: the seeded one, and those that came after it.</summary>
    public static List<AgreementRow> Of(Session db, CustomerRow customer) => [.. Seeded(customer), .. Kept(db, customer)];

    /// <summary>Whether the customer signed with Microsoft itself: some of those without a confirmation.</summary>
    public static bool IsSignedDirectly(CustomerRow customer)
    {
        var draw = Draw.From(customer.Id, Purpose);
        return CustomerDetails.Of(customer).IsSeeded && draw.Below(100) is >= ConfirmedShare and < ConfirmedShare + DirectShare;
    }

    public void Insert(Session db, CustomerRow customer) => db.Execute(
        """
        INSERT INTO agreement (customer, ordinal, template_id, agreed, contact, user_id)
        VALUES (@1, (SELECT coalesce(max(ordinal), 0) + 1 FROM agreement WHERE customer = @1), @2, @3, @4, @5)
        """,
        customer.Seq, TemplateId, Agreed, Contact.ToString(Formatting.None), UserId);

    /// <summary>Whether it is the same person's word for the same agreement.</summary>
    public bool IsSame(AgreementRow other) =>
        string.Equals(TemplateId, other.TemplateId, StringComparison.OrdinalIgnoreCase)
        && AgreementTemplate.ContactMembers.All(name => string.Equals(Contact.Text(name), other.Contact.Text(name), StringComparison.OrdinalIgnoreCase));

    public JObject ToJson() => new()
    {
        ["primaryContact"] = Contact,
        ["templateId"] = TemplateId,
        ["dateAgreed"] = Resource.Date(Agreed),
        ["type"] = AgreementTemplate.CustomerAgreement,
        ["agreementLink"] = AgreementTemplate.Link,
        ["userId"] = UserId,
    };

    private static IEnumerable<AgreementRow> Seeded(CustomerRow customer)
    {
        var draw = Draw.From(customer.Id, Purpose);
        if (!CustomerDetails.Of(customer).IsSeeded || draw.Below(100) >= ConfirmedShare) return [];
        var details = SeededDetails.For(customer);
        var contact = Json.Compact(("firstName", details.FirstName), ("lastName", details.LastName), ("email", details.Email), ("phoneNumber", details.PhoneNumber));
        return [new AgreementRow(AgreementTemplate.Newest, new DateTimeOffset(2024, 1 + draw.Below(12), 1 + draw.Below(28), 9, 0, 0, TimeSpan.Zero), contact, null)];
    }

    private static List<AgreementRow> Kept(Session db, CustomerRow customer) => db.Query(
        "SELECT template_id, agreed, contact, user_id FROM agreement WHERE customer = @1 ORDER BY ordinal",
        r => new AgreementRow(r.GetString(0), new DateTimeOffset(r.GetInt64(1), TimeSpan.Zero), JObject.Parse(r.GetString(2)), r.IsDBNull(3) ? null : r.GetString(3)),
        customer.Seq);
}
