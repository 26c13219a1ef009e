using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Finds runs by their ids.</summary>
internal static class RemovalRuns
{
    /// <exception cref="NotFoundException">There is no such run (RemovalRunNotFound).</exception>
    public static async Task<CustomerRemovalRun> GetAsync(IEvidencePorts ports, Guid runId, CancellationToken cancellationToken)
    {
        CustomerRemovalRun? found = null;
        var sink = new ActionSink<CustomerRemovalRun>(run => found = run.RunId == runId ? run : found);
        await ports.Removals.ListRunsAsync(ports.Profile.TenantId, sink, cancellationToken).ConfigureAwait(false);
        return found ?? throw new NotFoundException("RemovalRunNotFound", $"There is no run {runId} of removals.");
    }
}
