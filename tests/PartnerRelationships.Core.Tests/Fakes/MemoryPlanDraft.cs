using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Plans;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>A plan that is made in memory.</summary>
internal sealed class MemoryPlanDraft : IPlanDraft
{
    private readonly List<PlannedCustomer> customers = [];

    public int Count => customers.Count;

    public void Add(PlannedCustomer customer) => customers.Add(customer);

    public RelationshipPlan Seal(RelationshipPlan head)
    {
        var order = CanaryOrder.Of([.. customers.Select(customer => customer.Steps.Count)], head.Options.CanarySize);
        var plan = head with { Customers = [.. order.Select(place => customers[place])] };
        return plan with { Seal = PlanSeal.Of(plan) };
    }

    public void Dispose()
    {
    }
}
