using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Reports.Counts;

namespace PartnerRelationships.Core.Reports;

/// <summary>Reads what the ledger has for a report. What cannot be read is noted, and the rest is kept.</summary>
/// <param name="ports">The outside.</param>
/// <param name="plans">How the plans' documents are read.</param>
internal sealed class ReportLedger(IReportPorts ports, IPlanFiles plans)
{
    private Guid Partner => ports.Profile.TenantId;

    /// <summary>Reads the invitations.</summary>
    public async Task ReadInvitationsAsync(InvitationSection invitations, CancellationToken cancellationToken)
    {
        if (await TryAsync("Invitations", () => ports.Invitations.ListAsync(Partner, InvitationFilter.Everything, invitations, cancellationToken)).ConfigureAwait(false) is { } missing)
        {
            invitations.Miss(Words(missing));
        }
    }

    /// <summary>Reads the runs and, on request, the blockers that their plans found.</summary>
    public async Task ReadRunsAsync(RunSection runs, BlockerSection? blockers, CancellationToken cancellationToken)
    {
        var all = new List<RelationshipRun>();
        var missing = await TryAsync("Runs", async () =>
        {
            await ports.Records.ListRunsAsync(Partner, new ActionSink<KeyValuePair<Guid, CustomerRun>>(one => runs.Add(one.Key, one.Value)), cancellationToken).ConfigureAwait(false);
            await ports.Changes.ListRunsAsync(Partner, new ActionSink<RelationshipRun>(all.Add), cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (missing is not null)
        {
            runs.Miss(Words(missing));
            blockers?.Miss(Words(missing));
            return;
        }

        all.ForEach(runs.Add);
        foreach (var run in blockers is null ? [] : all.FindAll(run => run.Kind == RemovalKind.Instance.Word))
        {
            await ReadBlockersAsync(run, runs, blockers!, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadBlockersAsync(RelationshipRun run, RunSection runs, BlockerSection blockers, CancellationToken cancellationToken)
    {
        var missing = await TryAsync($"The plan of the run {run.RunId}", async () =>
        {
            var plan = plans.FromDocument(await ports.Changes.ReadPlanAsync(Partner, run.RunId, cancellationToken).ConfigureAwait(false));
            await ports.Changes.ListPlannedAsync(Partner, run.RunId, new ActionSink<PlannedChange>(planned => Take(planned, plan)), cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (missing is not null)
        {
            blockers.Miss(Words(missing));
        }

        void Take(PlannedChange planned, RelationshipPlan plan)
        {
            if (!runs.IsOpen(planned.Change.CustomerId, run.RunId))
            {
                return;
            }

            foreach (var blocker in PlannedBlockers.Of(planned, plan, plans))
            {
                blockers.Add(planned.Change.CustomerId, planned.Change.Name, blocker, plan.CreatedOn, $"plan {plan.PlanId}");
            }
        }
    }

    private static async Task<CustomerPartMissing?> TryAsync(string part, Func<Task> read) => (await AccountPart.ReadAsync(part, async () =>
    {
        await read().ConfigureAwait(false);
        return part;
    }).ConfigureAwait(false)).Missing;

    private static string Words(CustomerPartMissing missing) => $"{missing.Part}: could not be read. {missing.Reason}";
}
