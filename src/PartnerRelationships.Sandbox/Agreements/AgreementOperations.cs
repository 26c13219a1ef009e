using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Agreements;

/// <summary>Acceptances of the Microsoft Customer Agreement (contract A§7). Of the agreement before it nothing is kept.</summary>
internal sealed class AgreementOperations(PartnerRights rights, IClock clock, AuditTrail trail)
{
    public static Answer Templates(Call call, Session db)
    {
        call.RequireUser();
        var items = IsCustomerAgreement(call) ? AgreementTemplate.All : [];
        return Answer.Ok(Resource.Collection([.. items.Cast<JObject>()]));
    }

    public Answer List(Call call, Session db)
    {
        var customer = Customer(call, db);
        return Answer.Ok(Resource.Collection(IsCustomerAgreement(call) ? [.. AgreementRow.Of(db, customer).Select(row => row.ToJson())] : []));
    }

    public Answer IsSignedDirectly(Call call, Session db) => Answer.Ok(new JObject { ["isSigned"] = AgreementRow.IsSignedDirectly(Customer(call, db)) });

    public Answer Confirm(Call call, Session db)
    {
        var customer = Customer(call, db);
        if (!rights.MayConfirmAgreements) throw new Refusal(403, 600006, "The requested action is not allowed");
        var row = Read(call);
        if (AgreementRow.Of(db, customer).Any(row.IsSame)) return Known(row);
        row.Insert(db, customer);
        trail.Note(db, call, new AuditEntry("create_agreement", AuditEntry.Agreement, customer.Id, customer.Name, row.ToJson()));
        return Answer.Of(201, row.ToJson());
    }

    private AgreementRow Read(Call call)
    {
        var body = call.ReadBody();
        var contact = body.Child("primaryContact");
        foreach (var name in AgreementTemplate.ContactMembers.Take(3)) contact.RequiredText(name);
        var template = body.RequiredText("templateId");
        if (!AgreementTemplate.IsKnown(template) || body.RequiredText("type") != AgreementTemplate.CustomerAgreement) throw Refusal.InvalidProperty("templateId");
        if (!DateTimeOffset.TryParse(body.RequiredText("dateAgreed"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var agreed) || agreed > clock.Now)
            throw Refusal.InvalidProperty("dateAgreed");
        return new AgreementRow(template, agreed, Json.Compact([.. AgreementTemplate.ContactMembers.Select(name => (name, contact.Text(name)))]), (string?)BearerClaims.Of(call)?["oid"]);
    }

    private CustomerRow Customer(Call call, Session db)
    {
        call.RequireUser();
        return CustomerAccess.InRelationship(db, call.CustomerId, rights.Partner.TenantId);
    }

    private static bool IsCustomerAgreement(Call call) => string.Equals(call.Query("agreementType"), AgreementTemplate.CustomerAgreement, StringComparison.OrdinalIgnoreCase);

    // A shape of errors that nothing else has (contract A§7).
    private static Answer Known(AgreementRow row) => Answer.Of(409, new JObject
    {
        ["code"] = 600061,
        ["message"] = "The agreement was confirmed by the partner already.",
        ["description"] = "The agreement was confirmed by the partner already.",
        ["errorName"] = "PartnerConfirmedAgreementAlreadyExists",
        ["isRetryable"] = false,
        ["parameters"] = new JObject { ["templateId"] = row.TemplateId },
        ["errorMessageExtended"] = "",
    });
}
