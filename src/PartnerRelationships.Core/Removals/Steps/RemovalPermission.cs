using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Whether the service lets this partner remove at all. Until that was seen nothing is suspended or cancelled, and one removal goes
/// alone; once it was refused nothing more is sent.</summary>
internal sealed class RemovalPermission : IDisposable
{
    private readonly SemaphoreSlim first = new(1, 1);
    private volatile string? refusal;
    private volatile bool seen;

    /// <summary>Whether it is unknown so far.</summary>
    public bool IsUnknown => !seen && refusal is null;

    /// <summary>How a customer ends for whom nothing is sent, since the service refuses; null while it has not.</summary>
    public CustomerEnd? End => refusal is null
        ? null
        : new CustomerEnd(ChangeOutcome.ProviderMustAct, $"Nothing was sent for this customer, because the service does not allow you to remove relationships: {refusal}");

    /// <summary>Waits for permission to request a removal: at once if the partner type is known, otherwise until no other attempt is in progress.</summary>
    /// <returns>To be given back when it is known, or when the try has ended without telling.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (IsUnknown)
        {
            await first.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (IsUnknown)
            {
                return new Turn(first);
            }

            first.Release();
        }

        return new Turn(null);
    }

    public void Seen() => seen = true;

    /// <summary>How a customer ended on the way. What is refused for one, and was allowed for another, is about that one alone.</summary>
    public void Learn(CustomerEnd end)
    {
        if (end.Outcome == ChangeOutcome.ProviderMustAct && !seen)
        {
            refusal ??= end.Detail;
        }
    }

    public void Dispose() => first.Dispose();

    private sealed class Turn(SemaphoreSlim? held) : IDisposable
    {
        private SemaphoreSlim? held = held;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
