using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Profiles;

/// <summary>Reads what a customer counts as: a bare list (contract A§7).</summary>
internal static class QualificationReader
{
    public static IReadOnlyList<CustomerQualification> Read(JsonCursor json)
    {
        var all = new List<CustomerQualification>();
        json.Array(() => all.Add(ReadOne(json)));
        return all;
    }

    private static CustomerQualification ReadOne(JsonCursor json)
    {
        var one = new CustomerQualification();
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.Qualification:
                    one = one with { Qualification = json.Text() ?? "" };
                    break;
                case MemberNames.VettingStatus:
                    one = one with { VettingStatus = json.Text() };
                    break;
                case MemberNames.VettingReason:
                    one = one with { VettingReason = json.Text() };
                    break;
                case MemberNames.EducationSegment:
                    one = one with { EducationSegment = json.Text() };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return one;
    }
}
