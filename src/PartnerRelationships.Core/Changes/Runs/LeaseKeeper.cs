using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Holds on to what this worker has claimed for as long as it lives.</summary>
internal sealed class LeaseKeeper : IDisposable
{
    private readonly CancellationTokenSource ending;
    private readonly RunContext run;

    public LeaseKeeper(RunContext run, CancellationToken cancellationToken)
    {
        this.run = run;
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Keeping = KeepAsync(ending.Token);
    }

    /// <summary>Ends with the keeper.</summary>
    public Task Keeping { get; }

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await run.Clock.DelayAsync(TimeSpan.FromTicks(run.Lease.Ticks / 3), cancellationToken).ConfigureAwait(false);
                await run.Journal.RenewAsync(run.Run.PartnerTenantId, run.Run.RunId, run.Worker, run.Clock.Now + run.Lease, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is OperationCanceledException or PartnerRelationshipsException)
            {
                // A ledger that is out of reach shows at the next write, which matters; a claim that was lost in the meantime shows there too.
            }
        }
    }
}
