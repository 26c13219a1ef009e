using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>Which approvals count. One that was written into the file by hand does not: the ledger has no event of it.</summary>
internal static class PlanApprovals
{
    /// <summary>Why an approval does not count; null when it does.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="approval">One of its approvals.</param>
    /// <param name="known">What the ledger records about the plan.</param>
    public static string? ComplaintAbout(RelationshipPlan plan, PlanApproval approval, IReadOnlyList<RelationshipEvent> known)
    {
        if (!string.Equals(approval.Seal, plan.Seal, StringComparison.Ordinal))
        {
            return $"{approval.ApprovedBy} approved a different version (its seal differs)";
        }

        return PlanPersons.ComplaintAbout(plan, approval) is { } why ? $"{approval.ApprovedBy} {why}"
            : PersonRules.IsSpelled(approval.ApprovedBy, PlanRecords.Importer(known)) ? $"{approval.ApprovedBy} imported it"
            : IsRecorded(plan, approval, known) ? null
            : $"this ledger has no approval by {approval.ApprovedBy}";
    }

    private static bool IsRecorded(RelationshipPlan plan, PlanApproval approval, IReadOnlyList<RelationshipEvent> known)
    {
        var hash = PlanSeal.OfApproval(plan.PlanId, approval);
        return known.Any(entry => entry.Kind == EventKinds.RemovalPlanApproved && entry.ContentHash == hash);
    }
}
