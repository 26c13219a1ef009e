using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Directory roles by name and by template id. A role that is newer than the table is its id.</summary>
public static class DirectoryRoles
{
    /// <summary>The role that no relationship can be extended automatically with.</summary>
    public static readonly Guid GlobalAdministrator = new("62e90394-69f5-4237-9190-012177145e10");

    private static readonly Dictionary<Guid, string> ById = DirectoryRoleTable.Others.Where(role => !DirectoryRoleTable.Roles.Values.Contains(role.Value))
        .Concat(DirectoryRoleTable.Roles).ToDictionary(role => role.Value, role => role.Key);

    /// <summary>The names that are known.</summary>
    public static IEnumerable<string> Names => DirectoryRoleTable.Roles.Keys;

    /// <summary>A role's template id.</summary>
    /// <param name="role">Its name, with or without spaces, or any role's template id.</param>
    /// <exception cref="InvalidInputException">It is neither (DelegatedAdminRoleUnknown).</exception>
    public static Guid Find(string role) => Guid.TryParse(role, out var id) ? id
        : DirectoryRoleTable.Roles.Concat(DirectoryRoleTable.Others).FirstOrDefault(known => Same(known.Key, role)) is { Key: not null } found ? found.Value
        : throw new InvalidInputException("DelegatedAdminRoleUnknown", $"'{role}' is not a directory role that this module knows by name.")
        {
            RecommendedAction = "Press Tab after the parameter name to see the known names, or give the role's template id.",
        };

    /// <summary>A role's name; the id itself for one that is not known here.</summary>
    public static string NameOf(Guid id) => ById.TryGetValue(id, out var name) ? name : id.ToString();

    /// <inheritdoc cref="NameOf(Guid)"/>
    public static string NameOf(string id) => Guid.TryParse(id, out var known) ? NameOf(known) : id;

    private static bool Same(string a, string b) => string.Equals(a.Replace(" ", ""), b.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
}
