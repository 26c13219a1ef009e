using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>How far a plan may reach: how many customers it may remove, and which ones never.</summary>
internal static class PlanLimits
{
    /// <summary>How many customers a plan would remove.</summary>
    public static int Removals(CustomerRemovalPlan plan) => plan.Customers.Count(customer => customer.Steps.Count > 0);


    /// <summary>Why a plan removes too many; null when it does not.</summary>
    public static RemovalPlanException? OfSize(CustomerRemovalPlan plan)
    {
        var (count, options) = (Removals(plan), plan.Options);
        if (options.MaximumCount is { } maximum && count > maximum)
        {
            return TooLarge($"It would remove {Counted.Of(count, "customer")}, and may remove {maximum}.");
        }

        return options.MaximumShare is { } share && count > share * plan.BaseCount
            ? TooLarge(string.Format(CultureInfo.InvariantCulture, "It would remove {0} of {1}, and may remove {2:0.##} % of them.", count, Counted.Of(plan.BaseCount, "customer"), share * 100))
            : null;
    }

    /// <summary>Why a plan may not have the customers that it has; null when it may.</summary>
    public static RemovalPlanException? OfProtected(CustomerRemovalPlan plan)
    {
        var guarded = new ProtectedCustomers(plan.Options.Protected);
        var caught = plan.Customers.Where(customer => guarded.Contains(customer.CustomerId, customer.Domain)).ToArray();
        return caught.Length == 0 ? null : Protected(caught.Select(customer => customer.ToString()).ToArray());
    }

    /// <summary>The refusal of customers that must never be removed.</summary>
    public static RemovalPlanException Protected(IReadOnlyList<string> customers) =>
        new("RemovalPlanProtected", $"{customers.Count} of its customers must never be removed: {string.Join(", ", customers.Take(5))}{(customers.Count > 5 ? ", …" : "")}.")
        {
            RecommendedAction = "Make the plan without them.",
        };

    /// <summary>The refusal of a list of protected customers that may not protect whom it should.</summary>
    public static RemovalPlanException Unmatched(IReadOnlyList<string> entries) =>
        new("RemovalPlanProtectedUnmatched", $"Protected, but no customer of yours: {string.Join(", ", entries)}. Perhaps something is mistyped, or the tenant has another default domain: then it is not protected.")
        {
            RecommendedAction = "Correct the entries, or give tenant ids. -AllowUnmatchedProtected makes the plan all the same.",
        };

    private static RemovalPlanException TooLarge(string what) => new("RemovalPlanTooLarge", what)
    {
        RecommendedAction = "Make a plan with fewer customers, or raise -MaximumCount or -MaximumShare on purpose.",
    };
}
