using PartnerRelationships.Core.Validations;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Validations;

/// <summary>Reads whether a reseller may be the partner on record (contract A§7).</summary>
internal static class ResellerVerdictReader
{
    public static ResellerVerdict? Read(JsonCursor json, string partnerId)
    {
        ResellerVerdict? found = null;
        json.Root(member =>
        {
            if (member == MemberNames.ValidationResults)
            {
                json.Array(() => found = ReadOne(json, partnerId) ?? found);
            }
            else
            {
                json.Skip();
            }
        });
        return found;
    }

    private static ResellerVerdict? ReadOne(JsonCursor json, string partnerId)
    {
        string? id = null, code = null, description = null;
        bool? isValid = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.PartnerId:
                    id = json.Text();
                    break;
                case MemberNames.IsValidPartnerIdOnRecord:
                    isValid = json.Flag();
                    break;
                case MemberNames.ErrorCode:
                    code = json.Text();
                    break;
                case MemberNames.ErrorDescription:
                    description = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return id == partnerId && isValid is { } valid ? new ResellerVerdict(valid, code, description) : null;
    }
}
