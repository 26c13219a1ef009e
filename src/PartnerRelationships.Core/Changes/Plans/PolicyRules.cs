using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Changes.Persons;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>What a partner's policy refuses of a plan, whatever the plan says.</summary>
/// <param name="policy">The policy.</param>
/// <param name="kind">The plan's kind of change.</param>
internal sealed class PolicyRules(RelationshipPolicy policy, IChangeKind kind)
{
    private readonly RuleSource source = RuleSource.Of(policy);

    /// <summary>The policy.</summary>
    public RelationshipPolicy Policy => policy;

    /// <summary>How far a plan may reach.</summary>
    public PlanLimits Limits { get; } = PlanLimits.Of(policy, kind);

    /// <summary>Everything that is refused of a plan that is to be carried out now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="known">What the ledger records about it.</param>
    /// <param name="unsigned">The approvals that do not count as signed, each with the reason; none if the policy does not ask.</param>
    /// <param name="now">The moment.</param>
    public IEnumerable<RelationshipPlanException?> RefusalsOf(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known, IReadOnlyDictionary<PlanApproval, string> unsigned, DateTimeOffset now) =>
        [.. RefusalsOfReach(plan), .. OfApprovals(plan, known, unsigned), OfHours(now)];

    /// <summary>What is refused in a plan at any time, whoever approves it.</summary>
    public IEnumerable<RelationshipPlanException?> RefusalsOfReach(RelationshipPlan plan) => [Limits.OfSize(plan), Limits.OfProtected(plan), OfKind()];

    /// <summary>Why the kind of change is refused; null when it is not.</summary>
    public RelationshipPlanException? OfKind() => policy.Kinds.Count == 0 || policy.Kinds.Contains(kind.Word) ? null : new RelationshipPlanException(
        "RelationshipPolicyKind", $"{source["Kinds"]} allow {string.Join(", ", policy.Kinds)}, and not {kind.Word}.")
    {
        RecommendedAction = "Get-RelationshipPolicy shows what is allowed.",
    };

    /// <summary>Why nothing is begun at a moment; null when it may be.</summary>
    public RelationshipPlanException? OfHours(DateTimeOffset now)
    {
        if (policy.Hours.Count == 0)
        {
            return null;
        }

        try
        {
            var hours = new PolicyHours(policy);
            return hours.IsOpen(now) ? null : Closed($"are {string.Join("; ", policy.Hours)} ({policy.TimeZone}), and begin again at {ScreenTime.Moment(hours.OpensOn(now))}", "Try again then.");
        }
        catch (FormatException error)
        {
            return Closed($"cannot be determined: {error.Message}", "Use a machine that has this time zone.");
        }

        RelationshipPlanException Closed(string why, string action) => new("RelationshipPolicyHours", $"{source["Hours"]} {why}.") { RecommendedAction = action };
    }

    /// <summary>Why nothing is changed without a plan; null when it may be.</summary>
    public RelationshipPlanException? OfNoPlan() => PolicyLoosening.Needed(policy) == 0 ? null : new RelationshipPlanException(
        "RelationshipPolicyPlanNeeded", $"{source[policy.RequireSignature ? "RequireSignature" : "Approvals"]} requires an approval by somebody else, which is possible only with a plan.")
    {
        RecommendedAction = $"Make a plan with {kind.Words.Maker}, have it approved with Approve-RelationshipPlan, and carry it out with Invoke-RelationshipPlan.",
    };

    /// <summary>Whether only signed approvals count.</summary>
    public bool DemandsSignatures => policy.RequireSignature;

    // Persons are counted, and not approvals.
    private IEnumerable<RelationshipPlanException?> OfApprovals(RelationshipPlan plan, IReadOnlyList<RelationshipEvent> known, IReadOnlyDictionary<PlanApproval, string> unsigned)
    {
        var needed = PolicyLoosening.Needed(policy);
        var judged = plan.Approvals.Select(approval => (approval, complaint: PlanApprovals.ComplaintAbout(plan, approval, known) ?? Stranger(approval))).ToArray();
        var counting = judged.Where(one => one.complaint is null).Select(one => one.approval).ToArray();
        var notSigned = policy.RequireSignature ? counting.Select(approval => (approval, complaint: unsigned.TryGetValue(approval, out var why) ? why : null)).Where(one => one.complaint is not null).ToArray() : [];
        return Persons(counting) < needed ? [NotApproved(plan, needed, Persons(counting), [.. judged.Select(one => one.complaint).OfType<string>()])]
            : Persons(counting.Except(notSigned.Select(one => one.approval))) < needed ? [NotSigned(plan, needed, notSigned.Select(one => one.complaint!))]
            : [];
    }

    private string? Stranger(PlanApproval approval) => policy.Approvers.Count == 0 || policy.Approvers.Any(name => PersonRules.IsSpelled(name, approval.ApprovedBy))
        ? null
        : $"{approval.ApprovedBy} is not one of its Approvers";

    private static int Persons(IEnumerable<PlanApproval> approvals) => approvals.Select(approval => approval.ApprovedBy.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private RelationshipPlanException NotApproved(RelationshipPlan plan, int needed, int counted, IReadOnlyList<string> complaints) => new(
        "RelationshipPlanNotApproved",
        $"{source[policy.Approvals > 0 ? "Approvals" : "RequireSignature"]} requires {Counted.Of(needed, "approval")} of {Whom(plan)}, and the plan {plan.PlanId} has {counted} that count{(counted == 1 ? "s" : "")}{(complaints.Count == 0 ? "" : ": " + string.Join("; ", complaints))}.")
    {
        RecommendedAction = $"Have {(policy.Approvers.Count == 0 ? "others" : "them")} approve it with Approve-RelationshipPlan, in the same ledger.",
    };

    private RelationshipPlanException NotSigned(RelationshipPlan plan, int needed, IEnumerable<string> complaints) => new(
        "RelationshipPolicySignature", $"{source["RequireSignature"]} requires {Counted.Of(needed, "signed approval")} of the plan {plan.PlanId}: {string.Join("; ", complaints)}.")
    {
        RecommendedAction = policy.TrustedRoot.Count > 0
            ? $"Have it approved with Approve-RelationshipPlan -SigningCertificate, by a certificate of {string.Join(" or ", policy.TrustedRoot.Select(CertificateName.Of))}."
            : "Have it approved with Approve-RelationshipPlan -SigningCertificate, by a certificate that this machine trusts. To use your own certification authority, name it in the policy: Set-RelationshipPolicy -TrustedRoot.",
    };

    private string Whom(RelationshipPlan plan) => policy.Approvers.Count == 0 ? $"others than {plan.CreatedBy}" : string.Join(", ", policy.Approvers);
}
