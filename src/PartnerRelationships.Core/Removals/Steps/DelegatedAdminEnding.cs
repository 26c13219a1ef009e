using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Delegation.Steps;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Ends the granular delegated admin relationships that the plan names, when the reseller relationship is gone (contract §6).</summary>
internal sealed class DelegatedAdminEnding(RemovalWork run, CustomerLog log)
{
    private readonly RelationshipStep steps = new(run.Ports.DelegatedAdmin, run.Clock, log);

    /// <summary>Ends them; what cannot be ended is noted and said, and undoes nothing.</summary>
    /// <returns>What is to be said of it; null when all of them are ended.</returns>
    public async Task<string?> RunAsync(IEnumerable<PlannedStep> planned, CancellationToken cancellationToken)
    {
        var complaints = new List<string>();
        foreach (var step in planned.Where(step => step.Kind == StepKind.TerminateDelegatedAdmin))
        {
            if (await steps.EndAsync(step.SubjectId!, step.SubjectName, cancellationToken).ConfigureAwait(false) is { State: not StepState.Done } left)
            {
                complaints.Add($"{left}: {left.Detail}");
            }
        }

        return complaints.Count == 0 ? null : string.Join(" ", complaints);
    }
}
