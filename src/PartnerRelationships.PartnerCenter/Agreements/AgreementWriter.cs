using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.PartnerCenter.Agreements;

/// <summary>Writes the body that confirms an agreement (contract A§7).</summary>
internal static class AgreementWriter
{
    public static string Write(PartnerCustomerAgreement agreement)
    {
        var contact = new JObject { ["firstName"] = agreement.FirstName, ["lastName"] = agreement.LastName, ["email"] = agreement.Email };
        if (agreement.PhoneNumber is { } phone)
        {
            contact["phoneNumber"] = phone;
        }

        return new JObject
        {
            ["primaryContact"] = contact,
            ["templateId"] = agreement.TemplateId,
            ["dateAgreed"] = agreement.AgreedOn?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["type"] = agreement.AgreementType,
        }.ToString(Formatting.None);
    }
}
