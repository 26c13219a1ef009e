using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>Says in words what carrying out a plan would do, to ask about it.</summary>
public static class PlanSummary
{
    /// <summary>What would be done.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">Its run, when it is to go on; null for a new one.</param>
    public static string Of(CustomerRemovalPlan plan, CustomerRemovalRun? run)
    {
        var parts = new List<string> { $"End the reseller relationship of {plan.PartnerName} with {Counted.Of(Count(plan, RemovalStepKind.RemoveRelationship), "customer")}" };
        Add(parts, plan, RemovalStepKind.SuspendSubscription, "suspend {0}", "subscription");
        Add(parts, plan, RemovalStepKind.CancelSubscription, "cancel {0} for good", "subscription");
        Add(parts, plan, RemovalStepKind.TerminateDelegatedAdmin, "end {0}", "granular delegated admin relationship");
        return string.Join(", ", parts) + Unchecked(plan) + (run is null ? "" : $" (it goes on: {run.Ended} of {Counted.Of(run.Customers, "customer")} ended before)");
    }

    private static string Unchecked(CustomerRemovalPlan plan) => plan.Unchecked.Count == 0
        ? ""
        : $"; {plan.Unchecked.Count} more were named when it was made, could not be checked, and stay";

    private static void Add(List<string> parts, CustomerRemovalPlan plan, RemovalStepKind kind, string words, string noun)
    {
        if (Count(plan, kind) is > 0 and var count)
        {
            parts.Add(words.Replace("{0}", Counted.Of(count, noun)));
        }
    }

    private static int Count(CustomerRemovalPlan plan, RemovalStepKind kind) => plan.Customers.Sum(customer => customer.Steps.Count(step => step.Kind == kind));
}
