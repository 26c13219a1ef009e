using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Directory roles that partners commonly ask for, with their template ids, which are the same in every tenant.</summary>
public static class DirectoryRoles
{
    /// <summary>The role that no relationship can extend itself with.</summary>
    public static readonly Guid GlobalAdministrator = new("62e90394-69f5-4237-9190-012177145e10");

    private static readonly Dictionary<string, Guid> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Application Administrator"] = new("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"),
        ["Authentication Administrator"] = new("c4e39bd9-1100-46d3-8c65-fb160da0071f"),
        ["Billing Administrator"] = new("b0f54661-2d74-4c50-afa3-1ec803f12efe"),
        ["Cloud Application Administrator"] = new("158c047a-c907-4556-b7ef-446551a6b5f7"),
        ["Conditional Access Administrator"] = new("b1be1c3e-b65d-4f19-8427-f6fa0d97feb9"),
        ["Directory Readers"] = new("88d8e3e3-8f55-4a1e-953a-9b9898b8876b"),
        ["Directory Writers"] = new("9360feb5-f418-4baa-8175-e2a00bac4301"),
        ["Domain Name Administrator"] = new("8329153b-31d0-4727-b945-745eb3bc5f31"),
        ["Exchange Administrator"] = new("29232cdf-9323-42fd-ade2-1d097af3e4de"),
        ["Global Administrator"] = GlobalAdministrator,
        ["Global Reader"] = new("f2ef992c-3afb-46b9-b7cf-a126ee74c451"),
        ["Groups Administrator"] = new("fdd7a751-b60b-444a-984c-02652fe8fa1c"),
        ["Helpdesk Administrator"] = new("729827e3-9c14-49f7-bb1b-9608f156bbb8"),
        ["Intune Administrator"] = new("3a2c62db-5318-420d-8d74-23affee5d9d5"),
        ["License Administrator"] = new("4d6ac14f-3453-41d0-bef9-a3e0c569773a"),
        ["Privileged Authentication Administrator"] = new("7be44c8a-adaf-4e2a-84d6-ab2649e08a13"),
        ["Privileged Role Administrator"] = new("e8611ab8-c189-46e8-94e1-60213ab1f814"),
        ["Reports Reader"] = new("4a5d8f65-41da-4de4-8968-e035b65339cf"),
        ["Security Administrator"] = new("194ae4cb-b126-40b2-bd5b-6091b380977d"),
        ["Security Reader"] = new("5d6b6bb7-de71-4623-b4af-96380a352509"),
        ["Service Support Administrator"] = new("f023fd81-a637-4b56-95fd-791ac0226033"),
        ["SharePoint Administrator"] = new("f28a1f50-f6e7-4571-818b-6a12f2af6b6c"),
        ["Teams Administrator"] = new("69091246-20e8-4a56-aa4d-066075b2a7a8"),
        ["User Administrator"] = new("fe930be7-5e62-47db-91af-98c3a49a38b1"),
    };

    /// <summary>The names that are known.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>A role's template id.</summary>
    /// <param name="role">Its name, with or without spaces, or any role's template id.</param>
    /// <exception cref="InvalidInputException">It is neither (DelegatedAdminRoleUnknown).</exception>
    public static Guid Find(string role) => Guid.TryParse(role, out var id) ? id
        : ByName.FirstOrDefault(known => Same(known.Key, role)) is { Key: not null } found ? found.Value
        : throw new InvalidInputException("DelegatedAdminRoleUnknown", $"'{role}' is no directory role that is known by name here.")
        {
            RecommendedAction = "Press Tab behind -DelegatedAdminRole for the known names, or give the role's template id.",
        };

    private static bool Same(string a, string b) => string.Equals(a.Replace(" ", ""), b.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
}
