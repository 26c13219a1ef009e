using System.Net;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>A token that the caller brought; nobody can renew it.</summary>
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
    public Task<string> GetAsync(TokenAudience audience, string? rejected, CancellationToken cancellationToken) =>
        Task.FromResult(new NetworkCredential("", token).Password);
}
