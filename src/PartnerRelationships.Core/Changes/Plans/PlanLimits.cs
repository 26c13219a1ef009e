using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>How far a plan may reach: how many customers it may change, and which ones never.</summary>
internal static class PlanLimits
{
    /// <summary>How many customers a plan would change.</summary>
    public static int Changing(RelationshipPlan plan) => PlanTotals.Of(plan).Changing;

    /// <summary>Why a plan changes too many; null when it does not.</summary>
    public static RelationshipPlanException? OfSize(RelationshipPlan plan, IChangeKind kind)
    {
        var (count, options, act) = (Changing(plan), plan.Options, kind.Words.Act);
        if (options.MaximumCount is { } maximum && count > maximum)
        {
            return TooLarge($"It would {act} {Counted.Of(count, "customer")}, and may {act} {maximum}.");
        }

        return options.MaximumShare is { } share && count > share * plan.BaseCount
            ? TooLarge(string.Format(CultureInfo.InvariantCulture, "It would {3} {0} of {1}, and may {3} {2:0.##} % of them.", count, Counted.Of(plan.BaseCount, "customer"), share * 100, act))
            : null;
    }

    /// <summary>Why a plan may not have the customers that it has; null when it may.</summary>
    public static RelationshipPlanException? OfProtected(RelationshipPlan plan, IChangeKind kind)
    {
        var guarded = new ProtectedCustomers(plan.Options.Protected);
        var caught = plan.Customers.Where(customer => guarded.Contains(customer.CustomerId, customer.Domain)).ToArray();
        return caught.Length == 0 ? null : Protected(caught.Select(customer => customer.ToString()).ToArray(), kind);
    }

    /// <summary>The refusal of customers that are protected.</summary>
    public static RelationshipPlanException Protected(IReadOnlyList<string> customers, IChangeKind kind) =>
        new("RelationshipPlanProtected", $"{customers.Count} of its customers must never be {kind.Words.Done}: {string.Join(", ", customers.Take(5))}{(customers.Count > 5 ? ", …" : "")}.")
        {
            RecommendedAction = "Make the plan without them.",
        };

    /// <summary>The refusal of a list of protected customers that may not protect whom it should.</summary>
    public static RelationshipPlanException Unmatched(IReadOnlyList<string> entries) =>
        new("RelationshipPlanProtectedUnmatched", $"Protected, but no customer of yours: {string.Join(", ", entries)}. Perhaps something is mistyped, or the tenant has another default domain: then it is not protected.")
        {
            RecommendedAction = "Correct the entries, or give tenant ids. -AllowUnmatchedProtected makes the plan all the same.",
        };

    private static RelationshipPlanException TooLarge(string what) => new("RelationshipPlanTooLarge", what)
    {
        RecommendedAction = "Make a plan with fewer customers, or raise -MaximumCount or -MaximumShare on purpose.",
    };
}
