using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Ground;

/// <summary>Lets only so many requests be in progress at once, whichever customers they are for: a customer may take one of them or two.</summary>
/// <param name="count">How many.</param>
public sealed class RequestLanes(int count) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);

    /// <summary>Asks as soon as there is a lane, in the order of coming.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await request().ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}
