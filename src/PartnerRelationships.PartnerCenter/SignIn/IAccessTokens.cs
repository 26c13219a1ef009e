using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>Gives bearer tokens; asked for every request, so that a token renews in the middle of a long run. Safe to share between threads.</summary>
public interface IAccessTokens
{
    /// <summary>Whether there is another token to be had when the service refuses one.</summary>
    bool CanRenew { get; }

    /// <summary>A token for the service, from memory while it lasts.</summary>
    /// <param name="audience">The service.</param>
    /// <param name="rejected">The token that the service has just refused, so that another one is needed; null for none. A source that
    /// has no other gives the same one again.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="AuthenticationFailedException">There is no token to be had without the user.</exception>
    /// <exception cref="UnreachableException">The authority could not be reached.</exception>
    Task<string> GetAsync(TokenAudience audience, string? rejected, CancellationToken cancellationToken);
}
