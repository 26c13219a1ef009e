using System.Collections.Generic;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Renewals;

/// <summary>Says in words what carrying out a renewal plan would do.</summary>
internal static class RenewalSummary
{
    /// <summary>What would be done.</summary>
    public static string Of(RelationshipPlan plan)
    {
        var totals = PlanTotals.Of(plan);
        var parts = new List<string>();
        if (totals.Of(StepKind.CreateDelegatedAdmin) is > 0 and var asked)
        {
            parts.Add($"Ask {Counted.Of(asked, "customer")} of {plan.PartnerName} to approve a new delegated admin relationship, and end {Counted.Of(totals.Of(StepKind.TerminateDelegatedAdmin), "old one")} once the new ones work");
        }

        if (totals.Of(StepKind.ExtendDelegatedAdmin) is > 0 and var extended)
        {
            parts.Add($"Let {Counted.Of(extended, "delegated admin relationship")} of {plan.PartnerName} extend {(extended == 1 ? "itself" : "themselves")}");
        }

        return parts.Count == 0 ? $"Renew nothing of {plan.PartnerName}: every customer is blocked" : string.Join(", ", parts);
    }
}
