using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Gives back at once what killed processes of this machine had claimed: nobody waits for their claims to run out.</summary>
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
