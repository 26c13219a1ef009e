using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>The tokens of a user: signed in once, and renewed without them.</summary>
/// <param name="application">MSAL's application.</param>
/// <param name="cloud">Where.</param>
/// <param name="tenantId">Whose account a persistent cache may give.</param>
/// <param name="signIn">What a person does, or once did.</param>
internal sealed class UserGrant(
    IClientApplicationBase application, Cloud cloud, string tenantId, Func<string[], CancellationToken, Task<AuthenticationResult>> signIn) : IGrant
{
    private IAccount? account;

    /// <summary>Makes the persistent cache ready; null when there is none.</summary>
    public Func<Task>? OpenCache { get; init; }

    public async Task<AuthenticationResult> SignInAsync(CancellationToken cancellationToken)
    {
        var result = await FromCacheAsync(cancellationToken).ConfigureAwait(false)
            ?? await signIn(Scopes(TokenAudience.PartnerCenter), cancellationToken).ConfigureAwait(false);
        account = result.Account;
        return result;
    }

    public Task<AuthenticationResult> AcquireAsync(TokenAudience audience, bool renew, CancellationToken cancellationToken) =>
        application.AcquireTokenSilent(Scopes(audience), account).WithForceRefresh(renew).ExecuteAsync(cancellationToken);

    // With two accounts, or one of another tenant, it is unknown which is meant: the person chooses in the browser.
    private IAccount? OnlyOne(IEnumerable<IAccount> accounts)
    {
        var fitting = accounts.Where(kept => !Guid.TryParse(tenantId, out _) || string.Equals(kept.HomeAccountId?.TenantId, tenantId, StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private string[] Scopes(TokenAudience audience) => cloud.Scopes(audience, asApplication: false);

    private async Task<AuthenticationResult?> FromCacheAsync(CancellationToken cancellationToken)
    {
        if (OpenCache is null)
        {
            return null;
        }

        await OpenCache().ConfigureAwait(false);
        account = OnlyOne(await application.GetAccountsAsync().ConfigureAwait(false));
        try
        {
            return account is null ? null : await AcquireAsync(TokenAudience.PartnerCenter, renew: false, cancellationToken).ConfigureAwait(false);
        }
        catch (MsalUiRequiredException)
        {
            return null;
        }
    }
}
