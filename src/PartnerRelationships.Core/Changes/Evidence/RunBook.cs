using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Finds runs by their ids.</summary>
public static class RunBook
{
    /// <summary>The run of an id.</summary>
    /// <exception cref="NotFoundException">There is no such run (RelationshipRunNotFound).</exception>
    public static async Task<RelationshipRun> GetAsync(IRunPorts ports, Guid runId, CancellationToken cancellationToken)
    {
        RelationshipRun? found = null;
        var sink = new ActionSink<RelationshipRun>(run => found = run.RunId == runId ? run : found);
        await ports.Changes.ListRunsAsync(ports.Profile.TenantId, sink, cancellationToken).ConfigureAwait(false);
        return found ?? throw new NotFoundException("RelationshipRunNotFound", $"There is no run {runId}.");
    }
}
