using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>Asks until the service shows what it took: a tenant's directory does so a moment later at times.</summary>
internal sealed class ReadingBack(IClock clock)
{
    private static readonly int[] SecondsBeforeReading = [0, 1, 2, 4, 8];

    /// <summary>Asks.</summary>
    /// <param name="subject">What was changed, for the message.</param>
    /// <param name="isShown">Asks once.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ConflictException">It does not show it (ChangeNotConfirmed).</exception>
    public async Task AwaitAsync(string subject, Func<CancellationToken, Task<bool>> isShown, CancellationToken cancellationToken)
    {
        if (!await clock.ReadUntilAsync(SecondsBeforeReading, isShown, shows => shows, cancellationToken).ConfigureAwait(false))
        {
            throw new ConflictException("ChangeNotConfirmed", $"The service accepted the change to {subject}, but does not show it when read back.");
        }
    }
}
