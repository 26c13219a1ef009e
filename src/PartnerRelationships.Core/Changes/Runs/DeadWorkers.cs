using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Releases the claims of killed processes of this machine at once, so that nobody waits for them to expire.</summary>
internal static class DeadWorkers
{
    public static async Task ReleaseAsync(RunContext run, CancellationToken cancellationToken)
    {
        var open = new CollectingSink<RelationshipChange>();
        await run.Journal.ListAsync(run.Run.PartnerTenantId, new ChangeFilter { RunId = run.Run.RunId, IsOpen = true }, open, cancellationToken).ConfigureAwait(false);
        foreach (var worker in open.Items.Select(change => change.Worker).OfType<string>().Distinct().Where(WorkerName.IsOfDeadProcess))
        {
            await run.Journal.ReleaseAsync(run.Run.PartnerTenantId, run.Run.RunId, worker, cancellationToken).ConfigureAwait(false);
        }
    }
}
