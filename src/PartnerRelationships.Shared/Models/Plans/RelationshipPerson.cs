using System;

namespace PartnerRelationships;

/// <summary>Who made, approved or attested something, and how that is known. An application is nobody: behind it stands whoever runs it.</summary>
public sealed record RelationshipPerson
{
    /// <summary>The user's name; null where nobody is known but the account of the operating system.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's object id in the directory; null where that is not known.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>The tenant of the sign-in; null where that is not known.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Who issued the token; null where that is not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>The account of the operating system.</summary>
    public string Account { get; init; } = "";

    /// <summary>The address of the service that let the user in; empty where that is not known.</summary>
    public string Service { get; init; } = "";

    /// <summary>How it is known who it is.</summary>
    public PersonSource Source { get; init; }

    /// <summary>All of it in one line, for people and for the ledger.</summary>
    public string Told => $"{UserName ?? Account} (object {ObjectId?.ToString() ?? "unknown"}, tenant {TenantId?.ToString() ?? "unknown"}, issuer {Issuer ?? "unknown"}, account {Account}, service {(Service.Length > 0 ? Service : "unknown")}, known by {Source})";

    /// <inheritdoc/>
    public override string ToString() => UserName ?? Account;
}

/// <summary>How it is known who somebody is.</summary>
public enum PersonSource
{
    /// <summary>Nobody is signed in who is named: only the account of the operating system is known.</summary>
    Account,

    /// <summary>A sign-in of this module, whose token came from Microsoft to us.</summary>
    SignIn,

    /// <summary>A token that somebody brought, and with which the service gave the partner's profile.</summary>
    Token,
}
