using PartnerRelationships.Core.Accounts.Access;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>Which role each operation on licences needs (contract A§6).</summary>
internal static class LicenseRoles
{
    public static readonly RoleNeed ReadingSkus = new("Reading a customer's licences", ["Directory Readers", "Global Reader", "License Administrator", "User Administrator"]);

    public static readonly RoleNeed Reading = new("Reading users' licences", ["Directory Readers", "License Administrator", "User Administrator", "Directory Writers"]);

    public static readonly RoleNeed Changing = new("Changing users' licences", ["License Administrator", "User Administrator", "Directory Writers"]);
}
