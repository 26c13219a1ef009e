using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>Looks at a plan before it is carried out: whether it may be, and what has changed at the service. Reads only.</summary>
public sealed class PlanTest
{
    private readonly RelationshipPlan plan;
    private readonly DelegatedAdminBook? delegated;

    private PlanTest(RelationshipPlan plan, DelegatedAdminBook? delegated)
    {
        this.plan = plan;
        this.delegated = delegated;
    }

    /// <summary>Whether a plan may be carried out; one finding for each reason why not. Asks the ledger, not the service.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<IReadOnlyList<PlanFinding>> JudgeAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken)
    {
        var refusals = await PlanGate.RefusalsAsync(plan, ports, cancellationToken).ConfigureAwait(false);
        return refusals.Count == 0
            ? [Finding(PlanChange.Passed, $"{PlanLimits.Changing(plan)} of {Counted.Of(plan.Customers.Count, "customer")} would be {ports.Kinds.Of(plan.Kind).Words.Done}.", null)]
            : [.. refusals.Select(refusal => Finding(PlanChange.Refused, refusal.Message, refusal.ErrorId))];

        PlanFinding Finding(PlanChange change, string detail, string? errorId) =>
            new() { PlanId = plan.PlanId, Change = change, Detail = detail, ErrorId = errorId };
    }

    /// <summary>Reads what is needed to compare customers; null for a plan of another partner, whose customers are not this one's to look at, or of
    /// another kind, which looks at each customer itself before it changes anything.</summary>
    /// <exception cref="WrongConnectionException">Delegated admin relationships are to end, and the connection cannot reach them.</exception>
    public static async Task<PlanTest?> OpenAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken) =>
        plan.PartnerTenantId != ports.Profile.TenantId || plan.Kind != RemovalKind.Instance.Word ? null
        : !plan.Options.TerminateDelegatedAdmin ? new PlanTest(plan, delegated: null)
        : new PlanTest(plan, await DelegatedAdminBook.ReadAsync(ports.DelegatedAdmin, cancellationToken).ConfigureAwait(false));

    /// <summary>What has changed for one customer; nothing where all is as the plan has it.</summary>
    /// <param name="customer">The customer as the plan has it.</param>
    /// <param name="check">What examines it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="NotFoundException">The tenant no longer exists.</exception>
    public async Task<IReadOnlyList<PlanFinding>> CompareAsync(PlannedCustomer customer, ReadinessCheck check, CancellationToken cancellationToken)
    {
        var now = await check.ExamineAsync(customer.CustomerId, cancellationToken).ConfigureAwait(false);
        return [.. new PlanComparison(plan.PlanId, customer, now).Changes(delegated?.Of(customer.CustomerId))];
    }
}
