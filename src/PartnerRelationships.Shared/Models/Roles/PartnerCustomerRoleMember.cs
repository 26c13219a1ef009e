using System;

namespace PartnerRelationships;

/// <summary>A user that has a directory role of a customer's tenant.</summary>
public sealed record PartnerCustomerRoleMember
{
    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The role's id in this tenant.</summary>
    public string RoleId { get; init; } = "";

    /// <summary>The role's name.</summary>
    public string RoleName { get; init; } = "";

    /// <summary>The user's id.</summary>
    public Guid UserId { get; init; }

    /// <summary>The name that the user signs in with; null if the service gives none.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The user's display name; null if the service gives none.</summary>
    public string? DisplayName { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName ?? UserPrincipalName ?? UserId.ToString()}: {RoleName}";
}
