using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Connections;

/// <summary>What an access token says of itself. Read without proof: only the service checks the signature.</summary>
public sealed record SignInIdentity
{
    /// <summary>Nothing is known.</summary>
    public static SignInIdentity Unknown { get; } = new();

    /// <summary>Whom it speaks for.</summary>
    public SignInKind Kind { get; init; }

    /// <summary>Whom it was made for (<c>aud</c>); null when it does not say.</summary>
    public string? Audience { get; init; }

    /// <summary>The tenant that it was made in (<c>tid</c>).</summary>
    public Guid? TenantId { get; init; }

    /// <summary>The application (<c>appid</c> or <c>azp</c>).</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The user's name (<c>upn</c> or <c>preferred_username</c>); null for an application.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's object id in the directory (<c>oid</c>); null if the token has none.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>Who issued the token (<c>iss</c>).</summary>
    public string? Issuer { get; init; }

    /// <summary>The address of the service that it is shown to; empty if that is not known.</summary>
    public string Service { get; init; } = "";

    /// <summary>How it is known who it is.</summary>
    public PersonSource Source { get; init; }

    /// <summary>When it ends (<c>exp</c>).</summary>
    public DateTimeOffset? ExpiresOn { get; init; }

    /// <summary>How the user proved who they are (<c>amr</c>); <c>mfa</c> among them after multi-factor authentication.</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; init; } = [];

    /// <summary>The user's directory roles, as template ids (<c>wids</c>).</summary>
    public IReadOnlyList<string> DirectoryRoles { get; init; } = [];
}
