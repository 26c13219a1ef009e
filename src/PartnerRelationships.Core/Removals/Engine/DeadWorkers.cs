using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals.Journal;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Gives back at once what killed processes of this machine had claimed: nobody waits for their claims to run out.</summary>
internal static class DeadWorkers
{
    public static async Task ReleaseAsync(RunContext run, CancellationToken cancellationToken)
    {
        var open = new CollectingSink<CustomerRemoval>();
        await run.Journal.ListAsync(run.Run.PartnerTenantId, new RemovalFilter { RunId = run.Run.RunId, IsOpen = true }, open, cancellationToken).ConfigureAwait(false);
        foreach (var worker in open.Items.Select(removal => removal.Worker).OfType<string>().Distinct().Where(WorkerName.IsOfDeadProcess))
        {
            await run.Journal.ReleaseAsync(run.Run.PartnerTenantId, run.Run.RunId, worker, cancellationToken).ConfigureAwait(false);
        }
    }
}
