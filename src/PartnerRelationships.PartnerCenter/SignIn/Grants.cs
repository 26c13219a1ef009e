using System;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Sets MSAL up for each way to sign in. It logs nothing: nobody would read its log, and it could contain names.</summary>
internal static class Grants
{
    public static IGrant Create(SignInOptions options, IMsalHttpClientFactory http) => options.Method switch
    {
        SignInMethod.Application => new ApplicationGrant(Confidential(options, http), options.Cloud),
        SignInMethod.RefreshToken => ByRefreshToken(options, Confidential(options, http)),
        SignInMethod.DeviceCode => ByDeviceCode(options, Public(options, http)),
        _ => Interactive(options, Public(options, http)),
    };

    private static UserGrant ByRefreshToken(SignInOptions options, IConfidentialClientApplication application)
    {
        Watch(options, application.UserTokenCache);
        return new UserGrant(application, options.Cloud, options.TenantId, (scopes, cancellationToken) =>
            ((IByRefreshToken)application).AcquireTokenByRefreshToken(scopes, Secret.Reveal(options.RefreshToken!)).ExecuteAsync(cancellationToken));
    }

    private static UserGrant ByDeviceCode(SignInOptions options, IPublicClientApplication application)
    {
        Watch(options, application.UserTokenCache);
        return new UserGrant(application, options.Cloud, options.TenantId, (scopes, cancellationToken) =>
            application.AcquireTokenWithDeviceCode(scopes, code => ShowAsync(options, code)).ExecuteAsync(cancellationToken))
        {
            OpenCache = TokenCacheFile.Opener(options, application.UserTokenCache),
        };
    }

    private static Task ShowAsync(SignInOptions options, DeviceCodeResult code)
    {
        options.ShowDeviceCode?.Invoke(new DeviceCodePrompt(new Uri(code.VerificationUrl), code.UserCode, code.ExpiresOn, code.Message));
        return Task.CompletedTask;
    }

    private static void Watch(SignInOptions options, ITokenCache cache)
    {
        if (options.RefreshTokenChanged is { } changed)
        {
            new RefreshTokenWatch(options.RefreshToken is { } known ? Secret.Reveal(known) : null, changed).Over(cache);
        }
    }

    private static UserGrant Interactive(SignInOptions options, IPublicClientApplication application) =>
        new(application, options.Cloud, options.TenantId, (scopes, cancellationToken) => application
            .AcquireTokenInteractive(scopes)
            .WithUseEmbeddedWebView(false)
            .WithSystemWebViewOptions(new SystemWebViewOptions { OpenBrowserAsync = options.OpenBrowser })
            .ExecuteAsync(cancellationToken))
        {
            OpenCache = TokenCacheFile.Opener(options, application.UserTokenCache),
        };

    private static IConfidentialClientApplication Confidential(SignInOptions options, IMsalHttpClientFactory http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.ApplicationId)
            .WithAuthority(AuthorityOf(options))
            .WithHttpClientFactory(http, options.RetryOnce);
        return (options.Certificate is { } certificate
            ? builder.WithCertificate(certificate, sendX5C: true)
            : builder.WithClientSecret(Secret.Reveal(options.ClientSecret!))).Build();
    }

    private static IPublicClientApplication Public(SignInOptions options, IMsalHttpClientFactory http) =>
        PublicClientApplicationBuilder.Create(options.ApplicationId)
            .WithAuthority(AuthorityOf(options))
            .WithRedirectUri("http://localhost")
            .WithHttpClientFactory(http, options.RetryOnce)
            .Build();

    private static string AuthorityOf(SignInOptions options) => new Uri(options.Cloud.Authority, options.TenantId).AbsoluteUri;
}
