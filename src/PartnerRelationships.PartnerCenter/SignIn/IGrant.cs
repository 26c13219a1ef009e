using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>One way to get tokens, in MSAL's terms.</summary>
internal interface IGrant
{
    /// <summary>Signs in; a person may have to act.</summary>
    Task<AuthenticationResult> SignInAsync(CancellationToken cancellationToken);

    /// <summary>A token without anybody's doing, from MSAL's cache unless it must be a new one.</summary>
    Task<AuthenticationResult> AcquireAsync(TokenAudience audience, bool renew, CancellationToken cancellationToken);
}
