using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>What the ledger tells of a plan: that it was made and under which seal, and who approved it. The plan's id ties it together.</summary>
public sealed class PlanRecords(IPlanPorts ports)
{
    // Whoever approves may have a clock that is behind.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromDays(1);

    /// <summary>Notes that the plan was made, and its seal.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task NoteMakingAsync(CustomerRemovalPlan plan, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        Event(EventKinds.RemovalPlanMade, plan) with
        {
            Detail = $"Plan {plan.PlanId}: {PlanLimits.Removals(plan)} of {Counted.Of(plan.Customers.Count, "customer")} to be removed. {plan.Reason}",
            ContentHash = plan.Seal,
        },
        cancellationToken);

    /// <summary>Notes an approval; without it none counts.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task NoteApprovalAsync(CustomerRemovalPlan plan, RemovalPlanApproval approval, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        Event(EventKinds.RemovalPlanApproved, plan) with
        {
            Detail = $"Plan {plan.PlanId} of {plan.CreatedBy}, approved by {approval.ApprovedBy}. {approval.Comment}".TrimEnd(),
            ContentHash = PlanSeal.OfApproval(plan.PlanId, approval),
        },
        cancellationToken);

    /// <summary>Every event of the plan.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<IReadOnlyList<RelationshipEvent>> OfAsync(CustomerRemovalPlan plan, CancellationToken cancellationToken)
    {
        var filter = new EventFilter { Kinds = [EventKinds.RemovalPlanMade, EventKinds.RemovalPlanApproved], Since = plan.CreatedOn - ClockDifference };
        var events = new CollectingSink<RelationshipEvent>();
        await ports.Events.ListAsync(ports.Profile.TenantId, filter, events, cancellationToken).ConfigureAwait(false);
        return events.Items.Where(entry => entry.CorrelationId == plan.PlanId).ToArray();
    }

    private RelationshipEvent Event(string kind, CustomerRemovalPlan plan) => EventDraft.Of(ports, kind, plan.PlanId);
}
