using System;
using System.Collections.Generic;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Reads the access assignments of a relationship, its operations, and groups (contract §6.2, A.13).</summary>
internal static class AssignmentReader
{
    /// <summary>Reads the next value as an assignment.</summary>
    public static DelegatedAdminAssignment Read(JsonCursor json, string relationshipId) => Assignment(json, relationshipId, json.Object);

    /// <summary>Reads the whole text as an assignment.</summary>
    public static DelegatedAdminAssignment ReadRoot(JsonCursor json, string relationshipId) => Assignment(json, relationshipId, json.Root);

    /// <summary>Reads the next value as an operation.</summary>
    public static DelegatedAdminOperation Operation(JsonCursor json, string relationshipId) => Operation(json, relationshipId, json.Object);

    /// <summary>Reads the whole text as an operation.</summary>
    public static DelegatedAdminOperation OperationRoot(JsonCursor json, string relationshipId) => Operation(json, relationshipId, json.Root);

    /// <summary>Reads the next value as a group.</summary>
    public static SecurityGroup Group(JsonCursor json) => Group(json, json.Object);

    /// <summary>Reads the whole text as a group.</summary>
    public static SecurityGroup GroupRoot(JsonCursor json) => Group(json, json.Root);

    private static DelegatedAdminAssignment Assignment(JsonCursor json, string relationshipId, Action<Action<string>> read)
    {
        var found = new DelegatedAdminAssignment { RelationshipId = relationshipId, Status = "unknown" };
        read(member => found = member switch
        {
            MemberNames.ODataEtag => found with { ETag = json.Exact() },
            MemberNames.Id => found with { AssignmentId = json.Text() ?? "" },
            MemberNames.Status => found with { Status = json.Text() ?? found.Status },
            MemberNames.AccessContainer => found with { GroupId = Container(json) },
            MemberNames.AccessDetails => With(found, AccessDetails.Read(json)),
            MemberNames.CreatedDateTime => found with { CreatedOn = json.Date() },
            MemberNames.LastModifiedDateTime => found with { ModifiedOn = json.Date() },
            _ => Skipped(json, found),
        });
        return found.AssignmentId.Length > 0 ? found : throw new FormatException("An assignment in it has no id.");
    }

    private static DelegatedAdminAssignment With(DelegatedAdminAssignment found, List<string> roles) => found with { RoleIds = roles, Roles = roles.ConvertAll(DirectoryRoles.NameOf) };

    private static DelegatedAdminOperation Operation(JsonCursor json, string relationshipId, Action<Action<string>> read)
    {
        var found = new DelegatedAdminOperation { RelationshipId = relationshipId, Status = "unknown" };
        read(member => found = member switch
        {
            MemberNames.Id => found with { OperationId = json.Text() ?? "" },
            MemberNames.OperationType => found with { OperationType = json.Text() ?? "" },
            MemberNames.Status => found with { Status = json.Text() ?? found.Status },
            MemberNames.Data => found with { Data = json.Text() },
            MemberNames.CreatedDateTime => found with { CreatedOn = json.Date() },
            MemberNames.LastModifiedDateTime => found with { ModifiedOn = json.Date() },
            _ => Skipped(json, found),
        });
        return found.OperationId.Length > 0 ? found : throw new FormatException("An operation in it has no id.");
    }

    private static SecurityGroup Group(JsonCursor json, Action<Action<string>> read)
    {
        Guid? id = null;
        string? name = null;
        read(member =>
        {
            switch (member)
            {
                case MemberNames.Id:
                    id = json.Id();
                    break;
                case MemberNames.DisplayName:
                    name = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new SecurityGroup(id ?? throw new FormatException("A group in it has no id."), name);
    }

    // What is no group of ours has an id of another kind.
    private static Guid? Container(JsonCursor json)
    {
        string? id = null;
        json.Object(member =>
        {
            if (member == MemberNames.AccessContainerId)
            {
                id = json.Text();
            }
            else
            {
                json.Skip();
            }
        });
        return Guid.TryParse(id, out var group) ? group : null;
    }

    private static T Skipped<T>(JsonCursor json, T found)
    {
        json.Skip();
        return found;
    }
}
