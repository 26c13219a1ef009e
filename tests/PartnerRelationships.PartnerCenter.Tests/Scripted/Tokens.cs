using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>Tokens as a test wants them.</summary>
internal sealed class Tokens(Func<string?, string> next, bool canRenew = true) : IAccessTokens
{
    public bool CanRenew => canRenew;

    public static Tokens Fixed(string token) => new(_ => token);

    public Task<string> GetAsync(TokenAudience audience, string? rejected, CancellationToken cancellationToken) => Task.FromResult(next(rejected));
}
