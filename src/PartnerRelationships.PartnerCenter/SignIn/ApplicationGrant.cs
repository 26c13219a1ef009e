using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>The tokens of an application alone.</summary>
internal sealed class ApplicationGrant(IConfidentialClientApplication application, Cloud cloud) : IGrant
{
    public Task<AuthenticationResult> SignInAsync(CancellationToken cancellationToken) => AcquireAsync(TokenAudience.PartnerCenter, renew: false, cancellationToken);

    public Task<AuthenticationResult> AcquireAsync(TokenAudience audience, bool renew, CancellationToken cancellationToken) =>
        application.AcquireTokenForClient(cloud.Scopes(audience, asApplication: true)).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
}
