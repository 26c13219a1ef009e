using System;
using System.Security;

namespace PartnerRelationships;

/// <summary>A user of a customer with a password that was just set. PowerShell shows it as a credential, in the property Credential.</summary>
public sealed class PartnerCustomerUserCredential
{
    /// <summary>The user.</summary>
    public PartnerCustomerUser User { get; init; } = new();

    /// <summary>The customer's tenant id.</summary>
    public Guid CustomerId => User.CustomerId;

    /// <summary>The user's object id.</summary>
    public Guid UserId => User.UserId;

    /// <summary>The name that the user signs in with.</summary>
    public string UserPrincipalName => User.UserPrincipalName;

    /// <summary>The name that people see.</summary>
    public string? DisplayName => User.DisplayName;

    /// <summary>The password; null if an earlier run created the user and the password is lost.</summary>
    public SecureString? Password { get; init; }

    /// <summary>Whether the service showed the new user when read back; null for a password, which it never shows.</summary>
    public bool? IsConfirmed { get; init; }

    /// <summary>Why the ledger could not record the result and keeps the change as in doubt; null if it could.</summary>
    public string? LedgerProblem { get; init; }

    /// <inheritdoc/>
    public override string ToString() => User.ToString();
}
