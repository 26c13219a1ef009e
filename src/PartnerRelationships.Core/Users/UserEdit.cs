using System.Security;

namespace PartnerRelationships.Core.Users;

/// <summary>What is to be different about a user; what is null stays as it is.</summary>
public sealed record UserEdit
{
    /// <summary>The name that the user signs in with.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>Two-letter country, in capitals.</summary>
    public string? UsageLocation { get; init; }

    /// <summary>Ties the user to one of a directory on the customer's own premises.</summary>
    public string? ImmutableId { get; init; }
}

/// <summary>A new user.</summary>
/// <param name="Fields">What it is like; sign-in name, display name and usage location must be there.</param>
/// <param name="Password">Its first password.</param>
public sealed record UserCreation(UserEdit Fields, UserPassword Password);

/// <summary>A password for a user.</summary>
/// <param name="Password">The password.</param>
/// <param name="ForceChange">Whether the user chooses another one at the next sign-in.</param>
public sealed record UserPassword(SecureString Password, bool ForceChange)
{
    // What a record prints of itself is not to hold a secret's whereabouts.
    /// <inheritdoc/>
    public override string ToString() => "a password";
}
