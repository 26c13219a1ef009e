using System.Globalization;
using PartnerRelationships.Core.Accounts.Journal;

namespace PartnerRelationships.Core.Accounts.Agreements;

/// <summary>A confirmation, checked and not yet sent.</summary>
/// <param name="Agreement">Who accepted what, and when.</param>
/// <param name="Known">The same person's confirmation that is there already; null for none.</param>
/// <param name="IsSignedDirectly">Whether the customer signed with Microsoft itself, so that none is needed.</param>
public sealed record AgreementPlan(PartnerCustomerAgreement Agreement, PartnerCustomerAgreement? Known, bool IsSignedDirectly)
{
    internal AccountChange ToEntry() => new(Agreement.CustomerId, "ConfirmAgreement", Agreement.TemplateId!)
    {
        SubjectName = Agreement.AgreementType,
        Fields =
        [
            new FieldChange("acceptedBy", null, $"{Agreement.FirstName} {Agreement.LastName}"),
            new FieldChange("email", null, ValueMark.Of(Agreement.Email)),
            new FieldChange("agreedOn", null, Agreement.AgreedOn!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
    };
}
