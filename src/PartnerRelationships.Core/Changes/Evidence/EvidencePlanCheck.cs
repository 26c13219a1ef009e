using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Verifies the plan in a bundle: its seal, what is said of it, and who approved it.</summary>
internal static class EvidencePlanCheck
{
    /// <summary>The plan by itself.</summary>
    public static LedgerProblem? Check(EvidenceItem item, RelationshipPlan plan)
    {
        return plan.Version == 1 && !PlanSeal.IsWhole(plan) ? EvidenceProblems.Plan("it was altered after it was sealed")
            : !IsSame(item, item["document"] is null ? EvidenceFields.Plan(plan) : EvidenceFields.WholePlan(plan, item["document"]!)) ? EvidenceProblems.Plan("its document contradicts the rest of the evidence")
            : null;
    }

    /// <summary>The plan compared with what the ledger records.</summary>
    public static LedgerProblem? Compare(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known)
    {
        var origin = PlanRecords.Origin(known);
        if (origin?.ContentHash != plan.Seal)
        {
            return EvidenceProblems.Plan(origin is null ? "this ledger has no record of how it was made" : $"it was made under the seal {origin.ContentHash}");
        }

        if (plan.Options.RequireApproval && plan.Approvals.Count == 0)
        {
            return EvidenceProblems.Of("ApprovalUnknown", "The plan required an approval, but has none.");
        }

        return plan.Approvals.Select(approval => PlanApprovals.ComplaintAbout(plan, approval, known)).FirstOrDefault(complaint => complaint is not null) is { } why
            ? EvidenceProblems.Of("ApprovalUnknown", $"An approval of the plan does not count: {why}.")
            : null;
    }

    private static bool IsSame(EvidenceItem one, EvidenceItem other) => SealOf(one) == SealOf(other);

    private static string SealOf(EvidenceItem item)
    {
        var seal = new EvidenceSeal();
        seal.Add(item with { Line = null });
        return seal.Value;
    }
}
