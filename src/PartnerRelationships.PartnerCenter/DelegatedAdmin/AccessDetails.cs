using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>The roles of a relationship or an assignment, as Graph has them: accessDetails/unifiedRoles (contract §6.2).</summary>
internal static class AccessDetails
{
    /// <summary>Reads the next value.</summary>
    /// <returns>The roles' template ids.</returns>
    public static List<string> Read(JsonCursor json)
    {
        var roles = new List<string>();
        json.Object(member =>
        {
            if (member == MemberNames.UnifiedRoles)
            {
                json.Array(() => json.Object(part => Role(json, part, roles)));
            }
            else
            {
                json.Skip();
            }
        });
        return roles;
    }

    /// <summary>The same for a body.</summary>
    public static JObject Of(IEnumerable<Guid> roles) => new()
    {
        ["unifiedRoles"] = new JArray(roles.Select(role => new JObject { ["roleDefinitionId"] = role.ToString() })),
    };

    private static void Role(JsonCursor json, string member, List<string> roles)
    {
        if (member != MemberNames.RoleDefinitionId)
        {
            json.Skip();
        }
        else if (json.Text() is { } role)
        {
            roles.Add(role);
        }
    }
}
