using System;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests.SignIn;

/// <summary>Sign-ins as tests want them. Every one has an application of its own: MSAL remembers refusals for the whole process.</summary>
internal static class SignIns
{
    public const string ClientSecret = "Xq8~half-a-secret";
    public const string FirstRefreshToken = "0.AXoA-first-refresh-token.AgABAAAAAAD";

    public static SignInOptions Options(ScriptedAuthority authority, SignInMethod method, PartnerEnvironment environment = PartnerEnvironment.Global) => new()
    {
        Method = method,
        Cloud = Clouds.Of(environment),
        TenantId = ScriptedAuthority.TenantId,
        ApplicationId = Guid.NewGuid().ToString(),
        ClientSecret = method is SignInMethod.RefreshToken or SignInMethod.Application ? Secure(ClientSecret) : null,
        RefreshToken = method == SignInMethod.RefreshToken ? Secure(FirstRefreshToken) : null,
        Handler = authority,
        RetryOnce = false,
    };

    public static async Task<MsalAccessTokens> SignedInAsync(SignInOptions options)
    {
        var tokens = new MsalAccessTokens(options);
        await tokens.SignInAsync(CancellationToken.None);
        return tokens;
    }

    public static Task<string> TokenAsync(this IAccessTokens tokens, string? rejected = null) =>
        tokens.GetAsync(TokenAudience.PartnerCenter, rejected, CancellationToken.None);

    public static SecureString Secure(string text) => new NetworkCredential("", text).SecurePassword;

    public static string Plain(SecureString secret) => new NetworkCredential("", secret).Password;

    public static X509Certificate2 Certificate(DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=partner", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, to);
    }
}
