using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>The fields of a user that can be changed.</summary>
internal static class UserFields
{
    private static readonly FieldTable<UserEdit, PartnerCustomerUser> Table = new(
        new("userPrincipalName", edit => edit.UserPrincipalName, user => user.UserPrincipalName) { Label = "sign-in name" },
        new("displayName", edit => edit.DisplayName, user => user.DisplayName) { Label = "display name" },
        new("firstName", edit => edit.FirstName, user => user.FirstName) { Label = "given name" },
        new("lastName", edit => edit.LastName, user => user.LastName) { Label = "family name" },
        new("usageLocation", edit => edit.UsageLocation, user => user.UsageLocation) { Label = "usage location" },
        new("immutableId", edit => edit.ImmutableId, user => user.ImmutableId) { Label = "immutable id" });

    /// <summary>What an edit makes of a user; null for one that is not there yet.</summary>
    public static IReadOnlyList<FieldChange> Of(UserEdit edit, PartnerCustomerUser? before) => Table.Of(edit, before);

    /// <summary>Whether a user is what the edit asks for.</summary>
    public static bool Shows(PartnerCustomerUser user, UserEdit edit) => Table.Shows(user, edit);

    /// <summary>What an edit asks for, in words.</summary>
    public static string Words(UserEdit edit) => string.Join(", ", Table.Asked(edit).Select(field => $"{field.Label} to '{field.Wanted(edit)}'").DefaultIfEmpty("nothing"));

    /// <summary>What a user shows in place of what was asked for, in words.</summary>
    public static string Difference(PartnerCustomerUser user, UserEdit edit) =>
        string.Join(", ", Table.Open(edit, user).Select(field => $"{field.Name} is '{field.Shown(user)}' and not '{field.Wanted(edit)}'"));
}
