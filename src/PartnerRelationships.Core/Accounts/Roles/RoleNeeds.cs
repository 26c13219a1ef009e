using PartnerRelationships.Core.Accounts.Access;

namespace PartnerRelationships.Core.Accounts.Roles;

/// <summary>Which role each operation on directory roles needs (contract A§6).</summary>
internal static class RoleNeeds
{
    private const string Administrator = "Privileged Role Administrator";

    public static readonly RoleNeed Reading = new("Reading directory roles", ["Directory Readers", "Global Reader", "User Administrator", Administrator, "Directory Writers"]);

    public static readonly RoleNeed Changing = new("Changing members of directory roles", [Administrator]);
}
