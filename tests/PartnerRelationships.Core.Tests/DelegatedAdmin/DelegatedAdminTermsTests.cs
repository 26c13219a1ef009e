using System;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Tests.DelegatedAdmin;

public sealed class DelegatedAdminTermsTests
{
    private static readonly Guid Key = new("a1b2c3d4-0000-4000-8000-000000000000");

    [Theory]
    [InlineData("Kék Tó Kft.", "Kék Tó Kft. a1b2c3d4")]
    [InlineData("A company whose name is much longer than Graph takes", "A company whose name is much longer than a1b2c3d4")]
    [InlineData("1234567890123456789012345678901234567890😀", "1234567890123456789012345678901234567890 a1b2c3d4")]
    public void A_name_says_who_it_is_for_and_fits(string customer, string name)
    {
        var request = new DelegatedAdminTerms(["Global Reader"], 730, autoExtend: false).For(customer, Key, null);

        Assert.Equal(name, request.DisplayName);
        Assert.InRange(request.DisplayName.Length, 1, 50);
    }

    [Fact]
    public void Roles_are_found_by_name_with_or_without_spaces_and_by_id()
    {
        var unknown = Guid.NewGuid();

        var request = new DelegatedAdminTerms(["user administrator", "UserAdministrator", "Directory Readers", unknown.ToString()], 30, autoExtend: true).For("x", Key, Key);

        Assert.Equal(["fe930be7-5e62-47db-91af-98c3a49a38b1", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", unknown.ToString()], request.RoleIds.Select(role => role.ToString()));
        Assert.Equal((TimeSpan.FromDays(30), true, Key), (request.Duration, request.AutoExtend, request.CustomerId));
        Assert.Equal(DirectoryRoles.Names.Count(), DirectoryRoles.Names.Select(DirectoryRoles.Find).Distinct().Count());
    }

    [Theory]
    [InlineData("Galactic Administrator", 730, false, "DelegatedAdminRoleUnknown")]
    [InlineData("Global Administrator", 730, true, "DelegatedAdminTermsInvalid")]
    [InlineData("Global Reader", 0, false, "DelegatedAdminTermsInvalid")]
    [InlineData("Global Reader", 731, false, "DelegatedAdminTermsInvalid")]
    [InlineData(null, 30, false, "DelegatedAdminTermsInvalid")]
    public void What_Graph_would_refuse_is_refused_before(string? role, int days, bool autoExtend, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => new DelegatedAdminTerms(role is null ? [] : [role], days, autoExtend)).ErrorId);
}
