using System;
using System.Net.Http;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Who signs in, where, and how.</summary>
public sealed record SignInOptions
{
    /// <summary>The application of users who bring none: the one that the archived PartnerCenter module signed in with.</summary>
    public const string CommonApplication = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    /// <summary>The tenant of users who name none: the authority takes the user's own.</summary>
    public const string AnyTenant = "organizations";

    /// <summary>How.</summary>
    public required SignInMethod Method { get; init; }

    /// <summary>Where.</summary>
    public required Cloud Cloud { get; init; }

    /// <summary>The partner's tenant: an id, or a domain.</summary>
    public string TenantId { get; init; } = AnyTenant;

    /// <summary>The application.</summary>
    public string ApplicationId { get; init; } = CommonApplication;

    /// <summary>The application's secret.</summary>
    public SecureString? ClientSecret { get; init; }

    /// <summary>The application's certificate, with its private key.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The refresh token, for <see cref="SignInMethod.RefreshToken"/>.</summary>
    public SecureString? RefreshToken { get; init; }

    /// <summary>Takes each new refresh token, for <see cref="SignInMethod.RefreshToken"/> and <see cref="SignInMethod.DeviceCode"/>; called on any
    /// thread. Not together with <see cref="CacheFolder"/>.</summary>
    public Action<SecureString>? RefreshTokenChanged { get; init; }

    /// <summary>Shows the code, for <see cref="SignInMethod.DeviceCode"/>; called on any thread.</summary>
    public Action<DeviceCodePrompt>? ShowDeviceCode { get; init; }

    /// <summary>Opens the browser, for <see cref="SignInMethod.Interactive"/>; by default the system's.</summary>
    public Func<Uri, Task>? OpenBrowser { get; init; }

    /// <summary>The folder of the encrypted token cache; null to keep tokens in memory alone.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>What carries the requests to the authority; it ends with the tokens.</summary>
    public required HttpMessageHandler Handler { get; init; }

    /// <summary>Whether the authority is asked once more, a second later, after it failed.</summary>
    public bool RetryOnce { get; init; } = true;

    /// <summary>Time.</summary>
    public IClock Clock { get; init; } = new SystemClock();
}
