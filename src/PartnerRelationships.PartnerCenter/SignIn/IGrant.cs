using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>One way to get tokens, in MSAL's terms.</summary>
internal interface IGrant
{
    /// <summary>Signs in; a person may have to act.</summary>
    Task<AuthenticationResult> SignInAsync(CancellationToken cancellationToken);

    /// <summary>A token without interaction, from MSAL's cache unless it must be a new one.</summary>
    Task<AuthenticationResult> AcquireAsync(TokenAudience audience, bool renew, CancellationToken cancellationToken);
}

/// <summary>The tokens of an application alone.</summary>
internal sealed class ApplicationGrant(IConfidentialClientApplication application, Cloud cloud) : IGrant
{
    public Task<AuthenticationResult> SignInAsync(CancellationToken cancellationToken) => AcquireAsync(TokenAudience.PartnerCenter, renew: false, cancellationToken);

    public Task<AuthenticationResult> AcquireAsync(TokenAudience audience, bool renew, CancellationToken cancellationToken) =>
        application.AcquireTokenForClient(cloud.Scopes(audience, asApplication: true)).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
}
