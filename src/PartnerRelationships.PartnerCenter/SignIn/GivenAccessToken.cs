using System;
using System.Linq;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>A token from the caller; it cannot be renewed.</summary>
public sealed class GivenAccessToken : IAccessTokens
{
    private readonly SecureString token;

    /// <summary>Keeps a copy of the token.</summary>
    public GivenAccessToken(SecureString token)
    {
        this.token = token.Copy();
        this.token.MakeReadOnly();
    }

    /// <inheritdoc/>
    public bool CanRenew => false;

    /// <inheritdoc/>
    public Task<string> GetAsync(TokenAudience audience, string? rejected, CancellationToken cancellationToken) =>
        Task.FromResult(Secret.Reveal(token));

    /// <summary>Refuses a token that the service would refuse; one that says nothing of itself passes.</summary>
    /// <returns>Whom it speaks for.</returns>
    /// <exception cref="AuthenticationFailedException">It was made for another service, or has expired.</exception>
    public SignInIdentity Check(Cloud cloud, Uri service, IClock clock)
    {
        var identity = TokenClaims.Read(Secret.Reveal(token));
        if (identity.Audience is { } audience && !Audience.Fits(audience, cloud, service))
        {
            throw new AuthenticationFailedException("WrongAudience", $"The access token was made for '{audience}', not for Partner Center.")
            {
                RecommendedAction = $"Ask for a token with the scope {cloud.Scopes(TokenAudience.PartnerCenter, asApplication: false).Single()}, or let Connect-PartnerCenter sign in.",
            };
        }

        if (identity.ExpiresOn <= clock.Now)
        {
            throw new AuthenticationFailedException("AccessTokenExpired", $"The access token expired on {identity.ExpiresOn:u}.")
            {
                RecommendedAction = ErrorIds.ActionOf("AccessTokenExpired"),
            };
        }

        return identity;
    }
}
