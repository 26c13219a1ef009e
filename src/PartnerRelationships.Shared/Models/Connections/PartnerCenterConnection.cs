using System;

namespace PartnerRelationships;

/// <summary>A connection to one partner's Partner Center; every command takes one with <c>-Connection</c>.</summary>
/// <remarks>Safe to share between threads. A copy read back from a file carries no session and is refused.</remarks>
public sealed class PartnerCenterConnection
{
    /// <summary>Names this connection for as long as it lives.</summary>
    public Guid ConnectionId { get; init; }

    /// <summary>What stands behind the connection.</summary>
    public ConnectionKind Kind { get; init; }

    /// <summary>The partner's tenant id; every record that is kept carries it.</summary>
    public Guid PartnerTenantId { get; init; }

    /// <summary>The partner's name, as its organisation profile gives it.</summary>
    public string PartnerName { get; init; } = "";

    /// <summary>The kind of partner; null until a command had to know it, and where the service does not tell.</summary>
    public PartnerType? PartnerType
    {
        get => TypeOfPartner?.Invoke() ?? field;
        init;
    }

    /// <summary>The cloud; null for a sandbox.</summary>
    public PartnerEnvironment? Environment { get; init; }

    /// <summary>Whom the sign-in speaks for; an application alone is refused much.</summary>
    public SignInKind SignIn { get; init; }

    /// <summary>The user who signed in; null for an application, and where the token does not say.</summary>
    public string? Account { get; init; }

    /// <summary>The application that was signed in with; null where the token does not say.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The service's base address.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The sandbox's file; null when it lives in memory or the connection is no sandbox.</summary>
    public string? SandboxPath { get; init; }

    /// <summary>The ledger's file, or its server's host, database and user; null when it lives in memory with the connection.</summary>
    public string? Ledger { get; init; }

    /// <summary>When the connection was made.</summary>
    public DateTimeOffset ConnectedOn { get; init; }

    /// <summary>False once disconnected.</summary>
    public bool IsOpen => Session is not null;

    /// <summary>What is known of the kind of partner by now; null in a deserialised copy.</summary>
    internal Func<PartnerType?>? TypeOfPartner { get; init; }

    /// <summary>The services behind the connection; null after it was closed, and in a deserialised copy.</summary>
    internal IDisposable? Session { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{PartnerName} ({Kind}, {PartnerTenantId})";
}
