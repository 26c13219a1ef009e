using System;
using PartnerRelationships.Core.Agreements;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Agreements;

/// <summary>Reads a version of an agreement (contract A§7).</summary>
internal static class TemplateReader
{
    public static AgreementTemplate Read(JsonCursor json)
    {
        string? id = null, type = null, link = null;
        int? rank = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.TemplateId:
                    id = json.Text();
                    break;
                case MemberNames.AgreementType:
                    type = json.Text();
                    break;
                case MemberNames.AgreementLink:
                    link = json.Text();
                    break;
                case MemberNames.VersionRank:
                    rank = json.Number();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new AgreementTemplate(id ?? throw new FormatException("An agreement in it has no template id."), type ?? "", link, rank ?? 0);
    }
}
