using System;

namespace PartnerRelationships;

/// <summary>A connection to one partner's Partner Center; every command takes one with <c>-Connection</c>.</summary>
/// <remarks>Safe to share between threads. A deserialized copy has no session and is refused.</remarks>
public sealed class PartnerCenterConnection
{
    /// <summary>The id of this connection.</summary>
    public Guid ConnectionId { get; init; }

    /// <summary>The kind of service behind the connection.</summary>
    public ConnectionKind Kind { get; init; }

    /// <summary>The partner's tenant id, which is part of every stored record.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name, as its organisation profile gives it.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>The type of partner; null until a command needed it, or if the service does not say.</summary>
    public PartnerType? PartnerType
    {
        get => TypeOfPartner?.Invoke() ?? field;
        init;
    }

    /// <summary>The cloud; null for a sandbox.</summary>
    public PartnerEnvironment? Environment { get; init; }

    /// <summary>Whether a user or only an application signed in; an app-only sign-in is refused for many operations.</summary>
    public SignInKind SignIn { get; init; }

    /// <summary>The user who signed in; null for an application, and where the token does not say.</summary>
    public string? Account { get; init; }

    /// <summary>The application used for the sign-in; null if the token does not say.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The service's base address.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The sandbox file; null if it is in memory or the connection is not a sandbox.</summary>
    public string? SandboxPath { get; init; }

    /// <summary>The ledger file, or the server's host, database and user; null if it is in memory.</summary>
    public string? Ledger { get; init; }

    /// <summary>When the connection was made.</summary>
    public DateTimeOffset ConnectedOn { get; init; }

    /// <summary>False once disconnected.</summary>
    public bool IsOpen => Session is not null;

    /// <summary>What is known of the type of partner by now; null in a deserialised copy.</summary>
    internal Func<PartnerType?>? TypeOfPartner { get; init; }

    /// <summary>The services behind the connection; null after it was closed, and in a deserialised copy.</summary>
    internal IDisposable? Session { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{PartnerName} ({Kind}, {PartnerTenantId})";
}
