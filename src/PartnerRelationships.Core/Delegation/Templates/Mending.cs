using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>The commands that mend a difference, as text. Whatever others named is in quotes that it cannot leave.</summary>
internal static class Mending
{
    // PowerShell takes each of them for a single quote.
    private static readonly Regex Quote = new("['\u2018\u2019\u201A\u201B]", RegexOptions.CultureInvariant);

    public static string Renew(DelegatedAdminTemplate template, Guid customer) => $"New-DelegatedAdminRelationship {customer} -Template {Quoted(template.Name)}";

    public static string Ask(DelegatedAdminRelationship relationship) => $"Request-DelegatedAdminRelationship {Quoted(relationship.RelationshipId)}";

    public static string Show(DelegatedAdminRelationship relationship) => $"Get-DelegatedAdminRelationship -RelationshipId {Quoted(relationship.RelationshipId)}";

    public static string Extend(DelegatedAdminRelationship relationship, bool extends) =>
        $"Set-DelegatedAdminRelationship {Quoted(relationship.RelationshipId)} -AutoExtend{(extends ? "" : ":$false")}";

    public static string ShowGroups(DelegatedAdminRelationship relationship) => $"Get-DelegatedAdminAssignment {Quoted(relationship.RelationshipId)}";

    public static string Give(DelegatedAdminRelationship relationship, Guid group, IEnumerable<Guid> roles) =>
        $"Add-DelegatedAdminAssignment {Quoted(relationship.RelationshipId)} -Group {group} -Role {Listed(roles)}";

    public static string Set(DelegatedAdminAssignment assignment, IEnumerable<Guid> roles) =>
        $"Set-DelegatedAdminAssignment {Quoted(assignment.RelationshipId)} -AssignmentId {Quoted(assignment.AssignmentId)} -Role {Listed(roles)}";

    public static string Take(DelegatedAdminAssignment assignment) =>
        $"Remove-DelegatedAdminAssignment {Quoted(assignment.RelationshipId)} -AssignmentId {Quoted(assignment.AssignmentId)}";

    private static string Listed(IEnumerable<Guid> roles) => string.Join(", ", roles.Select(role => Quoted(DirectoryRoles.NameOf(role))));

    private static string Quoted(string text) => $"'{Quote.Replace(text, "$0$0")}'";
}
