using System;
using System.Net.Http;
using System.Security;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Commands;

/// <summary>Which service is wanted, and how to sign in to it.</summary>
internal sealed record SignInRequest
{
    /// <summary>How; not asked when there is an access token.</summary>
    public SignInMethod Method { get; init; }

    public PartnerEnvironment Environment { get; init; }

    /// <summary>Another address than the environment's.</summary>
    public Uri? Endpoint { get; init; }

    public SecureString? AccessToken { get; init; }

    public string? TenantId { get; init; }

    public string? ApplicationId { get; init; }

    public SecureString? ClientSecret { get; init; }

    public string? CertificateThumbprint { get; init; }

    public SecureString? RefreshToken { get; init; }

    public Action<SecureString>? RefreshTokenChanged { get; init; }

    public Action<DeviceCodePrompt>? ShowDeviceCode { get; init; }

    /// <summary>What carries requests to the authority; null for the network.</summary>
    public HttpMessageHandler? Authority { get; init; }

    public bool PersistTokenCache { get; init; }

    /// <summary>How often a request is sent again at most.</summary>
    public int MaximumRetryCount { get; init; }

    /// <summary>How long the first try of a request may take.</summary>
    public TimeSpan Timeout { get; init; }
}
