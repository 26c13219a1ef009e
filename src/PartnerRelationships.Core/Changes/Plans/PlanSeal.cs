using System;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>A plan's seal: SHA-256 over what it says, in the form of <see cref="LedgerHash"/>. How its file is laid out does not matter;
/// every field does, and every place in a list, but for the seal itself, the approvals and the path.</summary>
/// <remarks>It shows changes; it proves nothing about who made them. That is what the ledger's event of the plan's making is for:
/// see <see cref="PlanGate"/>.</remarks>
public static class PlanSeal
{
    /// <summary>The seal that a plan should have: of a list of lines their hash, of the older form that of its fields.</summary>
    public static string Of(RelationshipPlan plan) => plan.Customers is IPlannedLines lines ? lines.Root : LedgerHash.Of(PlanFields.Of(plan));

    /// <summary>Whether a plan is as it was sealed.</summary>
    public static bool IsWhole(RelationshipPlan plan) => string.Equals(Of(plan), plan.Seal, StringComparison.Ordinal);

    /// <summary>The hash of an approval, as the ledger keeps it.</summary>
    internal static string OfApproval(Guid planId, PlanApproval approval) => LedgerHash.Of(PlanFields.Of(planId, approval));
}
