using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift;

/// <summary>Commands that mend what was found, or show more of it.</summary>
internal static class DriftText
{
    // The minimum for support; other roles can be named.
    private static readonly string[] Least = ["Directory Readers", "Service Support Administrator"];

    public static string EndPrivileges(Guid customer) => $"Remove-DelegatedAdminPrivilege {customer}";

    public static string Stop(string relationshipId) => $"Stop-DelegatedAdminRelationship {CommandText.Quoted(relationshipId)}";

    public static string AskFor(Guid customer, IReadOnlyList<string> roles) =>
        $"New-DelegatedAdminRelationship {customer} -Role {string.Join(", ", (roles.Count == 0 ? Least : roles).Select(CommandText.Quoted))}";

    public static string Request(string relationshipId) => $"Request-DelegatedAdminRelationship {CommandText.Quoted(relationshipId)}";

    public static string ShowRights(string relationshipId) => $"Get-DelegatedAdminRelationship -RelationshipId {CommandText.Quoted(relationshipId)}";

    public static string Show(Guid customer) => $"Get-CustomerRelationship {customer}";

    public static string ShowSubscriptions(Guid customer) => $"Get-PartnerCustomerSubscription {customer}";

    public static string Invite(CustomerRelationship customer, string? provider) =>
        $"New-ResellerInvitation -CustomerName {CommandText.Quoted(customer.Name.Length > 0 ? customer.Name : customer.CustomerId.ToString())} -TenantId {customer.CustomerId}"
        + (provider is null ? "" : $" -IndirectProvider {CommandText.Quoted(provider)}");

    /// <summary>A list in one text, or that there is nothing in it.</summary>
    public static string Listed(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : "none";

    public static bool IsGlobal(string role) => string.Equals(role, DirectoryRoles.NameOf(DirectoryRoles.GlobalAdministrator), StringComparison.OrdinalIgnoreCase);
}
