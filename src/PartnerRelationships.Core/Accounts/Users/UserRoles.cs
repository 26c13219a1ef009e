using PartnerRelationships.Core.Accounts.Access;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>Which role each operation on users needs (contract A§6).</summary>
internal static class UserRoles
{
    private const string Administrator = "User Administrator";

    public static readonly RoleNeed Reading = new("Reading users", ["Directory Readers", "Global Reader", Administrator]);

    public static readonly RoleNeed Writing = new("Changing users", [Administrator, "Directory Writers"]);

    public static readonly RoleNeed Deleting = new("Deleting users", [Administrator]);

    public static readonly RoleNeed SettingPasswords = new("Setting a user's password", [Administrator, "Privileged Authentication Administrator (for administrators)"]);
}
