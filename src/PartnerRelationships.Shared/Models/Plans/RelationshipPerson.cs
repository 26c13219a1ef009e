using System;

namespace PartnerRelationships;

/// <summary>Who made, approved or attested something, and how the identity is known. An application does not count as a person.</summary>
public sealed record RelationshipPerson
{
    /// <summary>The user's name; null if only the operating system account is known.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's object id in the directory; null if that is not known.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>The tenant of the sign-in; null if that is not known.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Who issued the token; null if that is not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>The account of the operating system.</summary>
    public string Account { get; init; } = "";

    /// <summary>The address of the service of the sign-in; empty if unknown.</summary>
    public string Service { get; init; } = "";

    /// <summary>How the identity is known.</summary>
    public PersonSource Source { get; init; }

    /// <summary>All of it in one line, for display and for the ledger.</summary>
    public string Told => $"{UserName ?? Account} (object {ObjectId?.ToString() ?? "unknown"}, tenant {TenantId?.ToString() ?? "unknown"}, issuer {Issuer ?? "unknown"}, account {Account}, service {(Service.Length > 0 ? Service : "unknown")}, known by {Source})";

    /// <inheritdoc/>
    public override string ToString() => UserName ?? Account;
}

/// <summary>How a person's identity is known.</summary>
public enum PersonSource
{
    /// <summary>No named user is signed in: only the operating system account is known.</summary>
    Account,

    /// <summary>A sign-in by this module, which received the token from Microsoft directly.</summary>
    SignIn,

    /// <summary>A given access token, with which the service returned the partner's profile.</summary>
    Token,
}
