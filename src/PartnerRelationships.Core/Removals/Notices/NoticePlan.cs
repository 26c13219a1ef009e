using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>The customers of a removal plan, for their notices. A plan may be old or not approved yet; its letters go out before it is carried out.</summary>
public static class NoticePlan
{
    private static readonly string[] Unusable = ["RelationshipPlanAltered", "RelationshipPlanForeign"];

    /// <summary>Those who are customers still, in order.</summary>
    /// <exception cref="RelationshipPlanException">The plan was changed (RelationshipPlanAltered) or is another partner's (RelationshipPlanForeign).</exception>
    public static async Task<IReadOnlyList<PartnerCustomer>> CustomersAsync(RelationshipPlan plan, IPlanPorts ports, CancellationToken cancellationToken)
    {
        if (plan.Kind != RemovalKind.Instance.Word)
        {
            throw new InvalidInputException("RelationshipKindUnfit", $"The plan {plan.PlanId} is of the kind {plan.Kind} and does not end a reseller relationship, so there is no notice to give.");
        }

        var refusals = await PlanGate.RefusalsAsync(plan, ports, cancellationToken).ConfigureAwait(false);
        return refusals.FirstOrDefault(refusal => Unusable.Contains(refusal.ErrorId)) is { } refused
            ? throw refused
            : [.. plan.Customers.Where(customer => customer.Verdict != ReadinessVerdict.AlreadyGone)
                .Select(customer => new PartnerCustomer { CustomerId = customer.CustomerId, Name = customer.Name, Domain = customer.Domain })];
    }
}
