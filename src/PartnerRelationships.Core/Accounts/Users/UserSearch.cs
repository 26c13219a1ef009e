using System;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Users;

/// <summary>Which users of a customer are wanted. The service itself distinguishes only active and deleted users (contract §5.14).</summary>
public sealed record UserSearch
{
    /// <summary>Display name or sign-in name; null for any.</summary>
    public TextPattern? Name { get; init; }

    /// <summary>The deleted ones, in place of the active ones.</summary>
    public bool Deleted { get; init; }

    /// <summary>The state that the service must show, in any case; null for any.</summary>
    public string? State { get; init; }

    /// <summary>Whether a user is wanted.</summary>
    public bool Wants(PartnerCustomerUser user) =>
        (Name is null || Name.Matches(user.DisplayName) || Name.Matches(user.UserPrincipalName))
        && (State is null || string.Equals(State, user.State, StringComparison.OrdinalIgnoreCase));
}
