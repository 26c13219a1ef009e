using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>How far a plan may reach: how many customers it may change, and which ones never. Rules of the plan's own, or of the policy's.</summary>
/// <param name="source">Whose rules.</param>
/// <param name="kind">The kind of change.</param>
/// <param name="maximumCount">How many customers may be changed; null for any number.</param>
/// <param name="maximumShare">Which share of them all; null for all of them.</param>
/// <param name="protectedCustomers">Those that never are.</param>
internal sealed class PlanLimits(RuleSource source, IChangeKind kind, int? maximumCount, double? maximumShare, IReadOnlyList<string> protectedCustomers)
{
    /// <summary>The limits that a plan has itself.</summary>
    public static PlanLimits Of(PlanOptions options, IChangeKind kind) => new(RuleSource.Plan, kind, options.MaximumCount, options.MaximumShare, options.Protected);

    /// <summary>The limits of the partner's policy.</summary>
    public static PlanLimits Of(RelationshipPolicy policy, IChangeKind kind) => new(RuleSource.Of(policy), kind, policy.MaximumCount, policy.MaximumShare, policy.Protected);

    /// <summary>How many customers a plan would change.</summary>
    public static int Changing(RelationshipPlan plan) => PlanTotals.Of(plan).Changing;

    /// <summary>Why a plan changes too many; null when it does not.</summary>
    public RelationshipPlanException? OfSize(RelationshipPlan plan)
    {
        var count = Changing(plan);
        if (maximumCount is { } maximum && count > maximum)
        {
            return TooLarge($"{source["MaximumCount"]} is {maximum}, and {Counted.Of(count, "customer")} would be {kind.Words.Done}.");
        }

        return maximumShare is { } share && count > share * plan.BaseCount
            ? TooLarge(string.Format(CultureInfo.InvariantCulture, "{0} is {1:0.##} %, and {2} of {3} would be {4}.", source["MaximumShare"], share * 100, count, Counted.Of(plan.BaseCount, "customer"), kind.Words.Done))
            : null;
    }

    /// <summary>Why a plan may not have the customers that it has; null when it may.</summary>
    public RelationshipPlanException? OfProtected(RelationshipPlan plan)
    {
        var guarded = new ProtectedCustomers(protectedCustomers);
        return protectedCustomers.Count == 0 ? null
            : Protected([.. plan.Customers.Where(customer => guarded.Contains(customer.CustomerId, customer.Domain)).Select(customer => customer.ToString())]);
    }

    /// <summary>The refusal of customers that are protected; null when there are none.</summary>
    public RelationshipPlanException? Protected(IReadOnlyList<string> customers) => customers.Count == 0 ? null : new RelationshipPlanException(
        "RelationshipPlanProtected", $"{source["Protected"]}: {customers.Count} of the customers must never be {kind.Words.Done}: {string.Join(", ", customers.Take(5))}{(customers.Count > 5 ? ", …" : "")}.")
    {
        RecommendedAction = "Leave them out.",
    };

    /// <summary>The refusal of a list of protected customers that may not protect whom it should.</summary>
    public static RelationshipPlanException Unmatched(IReadOnlyList<string> entries) =>
        new("RelationshipPlanProtectedUnmatched", $"Protected, but not a customer of yours: {string.Join(", ", entries)}. There may be a typing error, or the tenant may have another default domain; in both cases it is not protected.")
        {
            RecommendedAction = "Correct the entries, or give tenant ids. -AllowUnmatchedProtected makes the plan anyway.",
        };

    private RelationshipPlanException TooLarge(string what) => new("RelationshipPlanTooLarge", what)
    {
        RecommendedAction = source.HowToRaise,
    };
}
