using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Removals;

/// <summary>Says in words what carrying out a removal plan would do.</summary>
internal static class RemovalSummary
{
    /// <summary>What would be done.</summary>
    public static string Of(RelationshipPlan plan)
    {
        var parts = new List<string> { $"End the reseller relationship of {plan.PartnerName} with {Counted.Of(Count(plan, StepKind.RemoveRelationship), "customer")}" };
        Add(parts, plan, StepKind.SuspendSubscription, "suspend {0}", "subscription");
        Add(parts, plan, StepKind.CancelSubscription, "cancel {0} permanently", "subscription");
        Add(parts, plan, StepKind.TerminateDelegatedAdmin, "end {0}", "granular delegated admin relationship");
        return string.Join(", ", parts);
    }

    private static void Add(List<string> parts, RelationshipPlan plan, StepKind kind, string words, string noun)
    {
        if (Count(plan, kind) is > 0 and var count)
        {
            parts.Add(words.Replace("{0}", Counted.Of(count, noun)));
        }
    }

    private static int Count(RelationshipPlan plan, StepKind kind) => PlanTotals.Of(plan).Of(kind);
}
