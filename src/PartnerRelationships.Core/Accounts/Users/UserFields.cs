using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>The fields of a user that can be changed, by the names that the ledger knows them under. A released name never changes.</summary>
internal static class UserFields
{
    private static readonly (string Name, Func<UserEdit, string?> Wanted, Func<PartnerCustomerUser, string?> Shown)[] All =
    [
        ("userPrincipalName", edit => edit.UserPrincipalName, user => user.UserPrincipalName),
        ("displayName", edit => edit.DisplayName, user => user.DisplayName),
        ("firstName", edit => edit.FirstName, user => user.FirstName),
        ("lastName", edit => edit.LastName, user => user.LastName),
        ("usageLocation", edit => edit.UsageLocation, user => user.UsageLocation),
        ("immutableId", edit => edit.ImmutableId, user => user.ImmutableId),
    ];

    /// <summary>What an edit makes of a user; null for one that is not there yet.</summary>
    public static IReadOnlyList<FieldChange> Of(UserEdit edit, PartnerCustomerUser? before) =>
        [.. All.Where(field => field.Wanted(edit) is not null).Select(field => new FieldChange(field.Name, before is null ? null : field.Shown(before), field.Wanted(edit)))];

    /// <summary>Whether a user is what the edit asks for.</summary>
    public static bool Shows(PartnerCustomerUser user, UserEdit edit) =>
        All.All(field => field.Wanted(edit) is not { } wanted || string.Equals(wanted, field.Shown(user), StringComparison.Ordinal));

    /// <summary>What a user shows in place of what was asked for, in words.</summary>
    public static string Difference(PartnerCustomerUser user, UserEdit edit) => string.Join(", ", All
        .Where(field => field.Wanted(edit) is { } wanted && wanted != field.Shown(user))
        .Select(field => $"{field.Name} is '{field.Shown(user)}' and not '{field.Wanted(edit)}'"));
}
