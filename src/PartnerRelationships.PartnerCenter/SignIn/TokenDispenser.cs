using System;
using System.Threading.Tasks;

namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>One service's tokens. Concurrent callers share a pending request, so that many workers cause one renewal.</summary>
/// <param name="acquire">Gets a token: from the cache, or a new one if required.</param>
internal sealed class TokenDispenser(Func<bool, Task<string>> acquire)
{
    private readonly object gate = new();
    private Task<string>? pending;
    private string? lost;

    /// <summary>A token other than the rejected one, where there is one. Not bound to any caller: what it renews serves all of them.</summary>
    public Task<string> GetAsync(string? rejected)
    {
        lock (gate)
        {
            if (pending is { IsCompleted: false } && (rejected is null || rejected == lost))
            {
                return pending;
            }

            lost = rejected;
            return pending = FetchAsync(rejected);
        }
    }

    private async Task<string> FetchAsync(string? rejected)
    {
        var token = await acquire(false).ConfigureAwait(false);
        return token == rejected ? await acquire(true).ConfigureAwait(false) : token;
    }
}
