using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>The commands that mend a difference, as text. Whatever others named is in quotes that it cannot leave.</summary>
internal static class Mending
{
    public static string Renew(DelegatedAdminTemplate template, Guid customer) => $"New-DelegatedAdminRelationship {customer} -Template {CommandText.Quoted(template.Name)}";

    public static string Ask(DelegatedAdminRelationship relationship) => $"Request-DelegatedAdminRelationship {CommandText.Quoted(relationship.RelationshipId)}";

    public static string Show(DelegatedAdminRelationship relationship) => $"Get-DelegatedAdminRelationship -RelationshipId {CommandText.Quoted(relationship.RelationshipId)}";

    public static string Extend(DelegatedAdminRelationship relationship, bool extends) => Extend(relationship.RelationshipId, extends);

    public static string Extend(string relationshipId, bool extends) =>
        $"Set-DelegatedAdminRelationship {CommandText.Quoted(relationshipId)} -AutoExtend{(extends ? "" : ":$false")}";

    public static string ShowGroups(DelegatedAdminRelationship relationship) => ShowGroups(relationship.RelationshipId);

    public static string ShowGroups(string relationshipId) => $"Get-DelegatedAdminAssignment {CommandText.Quoted(relationshipId)}";

    public static string Give(DelegatedAdminRelationship relationship, Guid group, IEnumerable<Guid> roles) =>
        $"Add-DelegatedAdminAssignment {CommandText.Quoted(relationship.RelationshipId)} -Group {group} -Role {Listed(roles)}";

    public static string Set(DelegatedAdminAssignment assignment, IEnumerable<Guid> roles) =>
        $"Set-DelegatedAdminAssignment {CommandText.Quoted(assignment.RelationshipId)} -AssignmentId {CommandText.Quoted(assignment.AssignmentId)} -Role {Listed(roles)}";

    public static string Take(DelegatedAdminAssignment assignment) =>
        $"Remove-DelegatedAdminAssignment {CommandText.Quoted(assignment.RelationshipId)} -AssignmentId {CommandText.Quoted(assignment.AssignmentId)}";

    private static string Listed(IEnumerable<Guid> roles) => string.Join(", ", roles.Select(role => CommandText.Quoted(DirectoryRoles.NameOf(role))));
}
