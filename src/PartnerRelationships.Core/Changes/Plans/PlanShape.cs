using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Changes.Plans;

/// <summary>What no plan made here ever is, whatever its seal says: somebody in it twice, numbers out of their range, steps that its options do not allow.
/// Customers are looked at one by one.</summary>
/// <param name="options">What the plan allows.</param>
/// <param name="kind">Its kind of change.</param>
public sealed class PlanShape(PlanOptions options, IChangeKind kind)
{
    private static readonly TimeSpan LongestValidity = TimeSpan.FromDays(90);
    private readonly HashSet<Guid> known = [];

    /// <summary>What is wrong with a plan apart from its customers, as text; null for nothing.</summary>
    public static string? FaultOf(RelationshipPlan plan)
    {
        var options = plan.Options;
        return plan.BaseCount < 0 ? $"it counts {plan.BaseCount} customers"
            : options.CanarySize < 0 ? $"its canary has {options.CanarySize} customers"
            : options.MaximumCount < 0 ? $"it may change {options.MaximumCount} customers"
            : options.MaximumShare is { } share && !(share >= 0 && share <= 1) ? "its maximum share is not between 0 and 1"
            : options.ValidFor <= TimeSpan.Zero || options.ValidFor > LongestValidity ? $"it is valid for {options.ValidFor.TotalDays:0.##} days, but plans may be valid for 1 to {LongestValidity.TotalDays} days"
            : null;
    }

    /// <summary>What is wrong with the next customer, for a person; null for nothing.</summary>
    public string? FaultOf(PlannedCustomer customer)
    {
        if (!known.Add(customer.CustomerId))
        {
            return $"{customer.Name} ({customer.CustomerId}) is in it twice";
        }

        var fault = customer.Steps.Count == 0 ? null
            : customer.Steps.Where((step, place) => step.Number != place + 1).Any() ? "its steps are not numbered from 1"
            : kind.FaultOf(customer, options);
        return fault is null ? null : $"for {customer.Name} ({customer.CustomerId}), {fault}";
    }
}
