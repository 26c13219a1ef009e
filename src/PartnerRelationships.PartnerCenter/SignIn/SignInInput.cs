using System;
using System.Text.RegularExpressions;

using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>What can be wrong with a sign-in before anything is sent.</summary>
internal static class SignInInput
{
    private static readonly Regex Domain = new(@"^[\p{L}\d-]+(\.[\p{L}\d-]+)+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static void Check(SignInOptions options)
    {
        if (!Guid.TryParse(options.ApplicationId, out _))
        {
            throw new InvalidInputException("ApplicationIdInvalid", $"'{options.ApplicationId}' is not an application id.{ScreenText.HiddenIn(options.ApplicationId)}")
            {
                RecommendedAction = "Give the application (client) id from the app registration, a GUID; with -Credential it is the user name.",
            };
        }

        if (!IsTenant(options))
        {
            throw new InvalidInputException("TenantIdInvalid", $"'{options.TenantId}' is not a tenant id or domain.{ScreenText.HiddenIn(options.TenantId)}")
            {
                RecommendedAction = "Give the partner's own tenant with -TenantId: its id, or a domain such as contoso.onmicrosoft.com.",
            };
        }

        if (options is { RefreshTokenChanged: not null, CacheFolder: not null })
        {
            throw new InvalidInputException("TokenCacheAmbiguous", "The refresh token would be stored in two places.")
            {
                RecommendedAction = "Leave out -PersistTokenCache, or leave out -OnTokenRefreshed and -SecretName.",
            };
        }

        CheckSecrets(options);
        if (options.Certificate is not null)
        {
            ClientCertificate.Check(options.Certificate, options.Clock);
        }
    }

    private static bool IsTenant(SignInOptions options) =>
        Guid.TryParse(options.TenantId, out _) || Domain.IsMatch(options.TenantId)
        || (options.TenantId == SignInOptions.AnyTenant && options.Method is SignInMethod.Interactive or SignInMethod.DeviceCode);

    private static void CheckSecrets(SignInOptions options)
    {
        if (options.Method is SignInMethod.Interactive or SignInMethod.DeviceCode)
        {
            return;
        }

        if ((options.ClientSecret is null) == (options.Certificate is null))
        {
            throw new InvalidInputException("ClientCredentialMissing", "The application needs exactly one credential: a client secret or a certificate.")
            {
                RecommendedAction = "Give exactly one of -ClientSecret, -CertificateThumbprint and -Credential.",
            };
        }

        if (options.ClientSecret is { Length: 0 })
        {
            throw new InvalidInputException("ClientSecretInvalid", "The client secret is empty.") { RecommendedAction = "Give the secret's value." };
        }

        if (options is { Method: SignInMethod.RefreshToken, RefreshToken: null or { Length: 0 } })
        {
            throw new InvalidInputException("RefreshTokenInvalid", "The refresh token is empty.") { RecommendedAction = "Give the complete refresh token, exactly as the sign-in returned it." };
        }
    }
}
