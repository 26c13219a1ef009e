namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Says in words what carrying out a plan would do, to ask about it.</summary>
public static class PlanSummary
{
    /// <summary>What would be done.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="run">Its run, when it is to go on; null for a new one.</param>
    public static string Of(RelationshipPlan plan, IChangeKind kind, RelationshipRun? run) =>
        kind.SummaryOf(plan) + Unchecked(plan) + (run is null ? "" : $" (resumed: {run.Ended} of {Counted.Of(run.Customers, "customer")} ended before)");

    private static string Unchecked(RelationshipPlan plan) => plan.Unchecked.Count == 0
        ? ""
        : $"; {plan.Unchecked.Count} more could not be checked when the plan was made, and are left unchanged";
}
