using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Partners;

/// <summary>The other partner of a partner relationship (contract §5.10).</summary>
internal sealed class PartnerRow
{
    private Guid? id;
    private string? name, mpnId, state, location;

    public static PartnerRow Read(JsonCursor json)
    {
        var row = new PartnerRow();
        json.Object(member => row.Member(json, member));
        return row;
    }

    public IndirectProvider ToProvider() => new() { ProviderId = RequiredId, Name = name ?? "", MpnId = mpnId, State = state, Location = location };

    public IndirectReseller ToReseller() => new() { ResellerId = RequiredId, Name = name ?? "", MpnId = mpnId, State = state, Location = location };

    private Guid RequiredId => id ?? throw new FormatException("A partner in it has no id.");

    private void Member(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.Id:
                id = json.Id();
                break;
            case MemberNames.Name:
                name = json.Text();
                break;
            case MemberNames.MpnId or MemberNames.PartnerId:
                mpnId = json.Text() ?? mpnId;
                break;
            case MemberNames.State:
                state = json.Text();
                break;
            case MemberNames.Location:
                location = json.Text();
                break;
            default:
                json.Skip();
                break;
        }
    }
}
