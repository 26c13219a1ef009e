using PartnerRelationships.Core.Accounts.Journal;

namespace PartnerRelationships.Core.Accounts.Roles;

/// <summary>A change of one user's role, checked and not yet sent.</summary>
/// <param name="User">The user.</param>
/// <param name="Role">The role.</param>
/// <param name="IsAdded">Whether the user is to have it.</param>
/// <param name="IsNothing">Whether that is so already.</param>
/// <param name="IsLast">Whether nobody else has the role that is removed.</param>
public sealed record RoleChange(PartnerCustomerUser User, PartnerCustomerRole Role, bool IsAdded, bool IsNothing, bool IsLast)
{
    /// <summary>The membership that it is about.</summary>
    public PartnerCustomerRoleMember Member => new()
    {
        CustomerId = User.CustomerId,
        RoleId = Role.RoleId,
        RoleName = Role.Name,
        UserId = User.UserId,
        UserPrincipalName = User.UserPrincipalName,
        DisplayName = User.DisplayName,
    };

    internal AccountChange ToEntry() => new(User.CustomerId, "SetRole", User.UserId.ToString())
    {
        SubjectName = User.UserPrincipalName,
        Fields = [new FieldChange(FieldWord.Of(Role.Name), HadIt ? Has : null, IsAdded ? Has : null)],
    };

    private const string Has = "member";

    private bool HadIt => IsNothing ? IsAdded : !IsAdded;
}
