using System.Collections.Generic;

namespace PartnerRelationships.Core.Changes.Lines;

/// <summary>How much there is in a plan.</summary>
public sealed class PlanTotals
{
    private readonly Dictionary<StepKind, int> steps = [];

    /// <summary>How many customers it has.</summary>
    public int Customers { get; private set; }

    /// <summary>How many of them it would change.</summary>
    public int Changing { get; private set; }

    /// <summary>The totals of a plan.</summary>
    public static PlanTotals Of(RelationshipPlan plan)
    {
        if (plan.Customers is IPlannedLines lines)
        {
            return lines.Totals;
        }

        var totals = new PlanTotals();
        foreach (var customer in plan.Customers)
        {
            totals.Add(customer);
        }

        return totals;
    }

    /// <summary>How many steps of a kind it has.</summary>
    public int Of(StepKind kind) => steps.TryGetValue(kind, out var count) ? count : 0;

    /// <summary>Counts a customer.</summary>
    public void Add(PlannedCustomer customer)
    {
        Customers++;
        Changing += customer.Steps.Count > 0 ? 1 : 0;
        foreach (var step in customer.Steps)
        {
            steps[step.Kind] = Of(step.Kind) + 1;
        }
    }
}
