using System.Security;

namespace PartnerRelationships;

/// <summary>A customer just created, with its administrator's first password, which the service shows once. PowerShell shows it as a
/// credential, in the property Credential.</summary>
public sealed class NewPartnerCustomer
{
    /// <summary>The customer.</summary>
    public PartnerCustomer Customer { get; init; } = new();

    /// <summary>The customer's tenant id.</summary>
    public System.Guid CustomerId => Customer.CustomerId;

    /// <summary>The company's name.</summary>
    public string Name => Customer.Name;

    /// <summary>The tenant's default domain.</summary>
    public string? Domain => Customer.Domain;

    /// <summary>The first administrator's full user name; null when the service gave none, or gave it to an earlier run.</summary>
    public string? AdminUserName { get; init; }

    /// <summary>The first administrator's password; null when the service gave none, or gave it to an earlier run.</summary>
    public SecureString? AdminPassword { get; init; }

    /// <summary>Whether the service showed the customer when read back.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Why the ledger could not record the result and keeps the change as in doubt; null if it could.</summary>
    public string? LedgerProblem { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Customer.ToString();
}
