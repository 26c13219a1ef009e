using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals;

/// <summary>Asks the service what is left of a relationship. What it says then counts, whatever it answered to the removal.</summary>
internal sealed class RemovalProof(IReadinessPorts ports)
{
    // The service warns of minutes until its lists know (contract §5.7); a person waits for half of one.
    private static readonly int[] SecondsBetweenReadings = [0, 1, 2, 4, 8, 15];

    /// <summary>Asks once.</summary>
    /// <returns>What it says, and the same in words.</returns>
    public async Task<(CustomerState State, string Words)> AskAsync(Guid customerId, CancellationToken cancellationToken)
    {
        try
        {
            var state = await ports.Customers.ReadStateAsync(customerId, cancellationToken).ConfigureAwait(false);
            return (state, state.IsGone ? "the service shows no relationship" : $"the service still shows the relationship '{state.Relationship}'");
        }
        catch (NotFoundException)
        {
            return (CustomerState.Missing, "the service no longer has this tenant");
        }
        catch (PartnerRelationshipsException error)
        {
            return (CustomerState.Unread, "the service could not be queried: " + error.Message);
        }
    }

    /// <summary>Asks until the relationship is gone, or for as long as a person waits.</summary>
    public Task<(CustomerState State, string Words)> AwaitEndAsync(Guid customerId, CancellationToken cancellationToken) =>
        ports.Clock.ReadUntilAsync(SecondsBetweenReadings, token => AskAsync(customerId, token), proof => proof.State.IsGone, cancellationToken);
}
