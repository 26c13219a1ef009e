using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Tokens from the authority of a cloud, renewed without anybody's doing for as long as it lets them.</summary>
public sealed class MsalAccessTokens : IAccessTokens, IDisposable
{
    private readonly SignInOptions options;
    private readonly MsalHttp http;
    private readonly IGrant grant;
    private readonly TokenDispenser partnerCenter;
    private readonly TokenDispenser graph;

    /// <summary>Makes ready; nothing is sent before <see cref="SignInAsync"/>.</summary>
    /// <exception cref="InvalidInputException">The application, tenant, secret or certificate cannot be right.</exception>
    public MsalAccessTokens(SignInOptions options)
    {
        SignInInput.Check(options);
        this.options = options;
        http = new MsalHttp(options.Handler, options.Clock);
        grant = Grants.Create(options, http);
        partnerCenter = new TokenDispenser(renew => AcquireAsync(TokenAudience.PartnerCenter, renew));
        graph = new TokenDispenser(renew => AcquireAsync(TokenAudience.Graph, renew));
    }

    /// <inheritdoc/>
    public bool CanRenew => true;

    /// <summary>Signs in.</summary>
    /// <returns>Who signed in.</returns>
    /// <exception cref="AuthenticationFailedException">The authority refuses, or the person gave up.</exception>
    /// <exception cref="UnreachableException">The authority could not be reached.</exception>
    public async Task<SignInIdentity> SignInAsync(CancellationToken cancellationToken) =>
        IdentityOf(await MappedAsync(() => grant.SignInAsync(cancellationToken), cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task<string> GetAsync(TokenAudience audience, string? rejected, CancellationToken cancellationToken)
    {
        var dispenser = audience == TokenAudience.Graph ? graph : partnerCenter;
        return SharedWork.WaitAsync(dispenser.GetAsync(rejected), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<string> AcquireAsync(TokenAudience audience, bool renew)
    {
        var result = await MappedAsync(() => grant.AcquireAsync(audience, renew, CancellationToken.None), CancellationToken.None).ConfigureAwait(false);
        return result.AccessToken;
    }

    private async Task<AuthenticationResult> MappedAsync(Func<Task<AuthenticationResult>> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await work().ConfigureAwait(false);
            return result.AccessToken is { Length: > 0 } ? result : throw SignInErrors.NoToken(options);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && SignInErrors.Of(error, options) is { } mapped)
        {
            throw mapped;
        }
    }

    // A token that says nothing of itself is still known by how it was got.
    private SignInIdentity IdentityOf(AuthenticationResult result)
    {
        var claims = TokenClaims.Read(result.AccessToken);
        return claims with
        {
            Kind = options.Method == SignInMethod.Application ? SignInKind.Application : SignInKind.ApplicationAndUser,
            TenantId = claims.TenantId ?? (Guid.TryParse(result.TenantId, out var tenant) ? tenant : null),
            ApplicationId = claims.ApplicationId ?? options.ApplicationId,
            UserName = claims.UserName ?? result.Account?.Username,
            ExpiresOn = claims.ExpiresOn ?? result.ExpiresOn,
        };
    }
}
