using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>What the ledger records about a plan: that it was made and with which seal, and who approved it. The plan's id ties it together.</summary>
public sealed class PlanRecords(IPlanPorts ports)
{
    /// <summary>Notes that the plan was made, and its seal.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task NoteMakingAsync(RelationshipPlan plan, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        Event(EventKinds.RemovalPlanMade, plan) with
        {
            Detail = $"Plan {plan.PlanId}: {PlanLimits.Changing(plan)} of {Counted.Of(plan.Customers.Count, "customer")} to be {Done(plan)}. {plan.Reason}",
            ContentHash = plan.Seal,
        },
        cancellationToken);

    /// <summary>Notes that a plan which was made elsewhere is taken over, and its seal.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task NoteImportAsync(RelationshipPlan plan, string reason, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        Event(EventKinds.RemovalPlanImported, plan) with
        {
            Detail = $"Plan {plan.PlanId} of {plan.CreatedBy} on {plan.Host}: {PlanLimits.Changing(plan)} of {Counted.Of(plan.Customers.Count, "customer")} to be {Done(plan)}. {reason}",
            ContentHash = plan.Seal,
        },
        cancellationToken);

    /// <summary>Notes an approval; without it none counts.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public Task NoteApprovalAsync(RelationshipPlan plan, PlanApproval approval, CancellationToken cancellationToken) => ports.Events.AppendAsync(
        Event(EventKinds.RemovalPlanApproved, plan) with
        {
            Detail = $"Plan {plan.PlanId} of {plan.CreatedBy}, approved by {approval.ApprovedBy}. {approval.Comment}".TrimEnd(),
            ContentHash = PlanSeal.OfApproval(plan.PlanId, approval),
        },
        cancellationToken);

    /// <summary>Every event of the plan.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<IReadOnlyList<RelationshipEvent>> OfAsync(RelationshipPlan plan, CancellationToken cancellationToken)
    {
        var filter = new EventFilter { Kinds = [EventKinds.RemovalPlanMade, EventKinds.RemovalPlanImported, EventKinds.RemovalPlanApproved], CorrelationId = plan.PlanId };
        var events = new CollectingSink<RelationshipEvent>();
        await ports.Events.ListAsync(ports.Profile.TenantId, filter, events, cancellationToken).ConfigureAwait(false);
        return events.Items;
    }

    /// <summary>Among the events of a plan, the one that records its creation; null if the ledger has none.</summary>
    internal static RelationshipEvent? Origin(IReadOnlyList<RelationshipEvent> known) => known.FirstOrDefault(entry => entry.Kind is EventKinds.RemovalPlanMade or EventKinds.RemovalPlanImported);

    /// <summary>Who brought a plan that was made elsewhere, among its events; null for one that was made here.</summary>
    internal static string? Importer(IReadOnlyList<RelationshipEvent> known) => Origin(known) is { Kind: EventKinds.RemovalPlanImported } origin ? origin.Actor : null;

    private string Done(RelationshipPlan plan) => ports.Kinds.Of(plan.Kind).Words.Done;

    private RelationshipEvent Event(string kind, RelationshipPlan plan) => EventDraft.Of(ports, kind, plan.PlanId);
}
