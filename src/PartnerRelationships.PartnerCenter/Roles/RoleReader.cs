using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Roles;

/// <summary>Reads a directory role of a tenant, and one of its members (contract A§6).</summary>
internal static class RoleReader
{
    public static PartnerCustomerRole Role(JsonCursor json, Guid customerId)
    {
        string? id = null, name = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.Id:
                    id = json.Text();
                    break;
                case MemberNames.Name:
                    name = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        var known = id ?? throw new FormatException("A role in it has no id.");
        return new PartnerCustomerRole { CustomerId = customerId, RoleId = known, Name = name ?? known };
    }

    public static PartnerCustomerRoleMember Member(JsonCursor json, PartnerCustomerRole role)
    {
        Guid? id = null;
        string? user = null, name = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.Id:
                    id = json.Id();
                    break;
                case MemberNames.UserPrincipalName:
                    user = json.Text();
                    break;
                case MemberNames.DisplayName:
                    name = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new PartnerCustomerRoleMember
        {
            CustomerId = role.CustomerId,
            RoleId = role.RoleId,
            RoleName = role.Name,
            UserId = id ?? throw new FormatException("A member in it has no id."),
            UserPrincipalName = user,
            DisplayName = name,
        };
    }
}
