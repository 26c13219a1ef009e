using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals.Plans;

/// <summary>What no plan made here ever is, whatever its seal says: somebody in it twice, numbers out of their range, steps that its options do not allow.</summary>
public static class PlanShape
{
    private static readonly TimeSpan LongestValidity = TimeSpan.FromDays(90);

    /// <summary>What is wrong with a plan, for a person; null for nothing.</summary>
    public static string? FaultOf(CustomerRemovalPlan plan) => FaultOf(plan.Options, plan.BaseCount) ?? Twice(plan.Customers) ?? plan.Customers.Select(customer => FaultOf(customer, plan.Options)).FirstOrDefault(fault => fault is not null);

    private static string? FaultOf(RemovalPlanOptions options, int baseCount) =>
        baseCount < 0 ? $"it is of {baseCount} customers"
        : options.CanarySize < 0 ? $"its canary has {options.CanarySize} customers"
        : options.MaximumCount < 0 ? $"it may remove {options.MaximumCount} customers"
        : options.MaximumShare is { } share && !(share >= 0 && share <= 1) ? "the share that it may remove is not between 0 and 1"
        : options.ValidFor <= TimeSpan.Zero || options.ValidFor > LongestValidity ? $"it is good for {options.ValidFor.TotalDays:0.##} days, and plans are for 1 to {LongestValidity.TotalDays}"
        : null;

    private static string? Twice(IReadOnlyList<RemovalPlanCustomer> customers)
    {
        var known = new HashSet<Guid>();
        return customers.FirstOrDefault(customer => !known.Add(customer.CustomerId)) is { } again ? $"{again.Name} ({again.CustomerId}) is in it twice" : null;
    }

    private static string? FaultOf(RemovalPlanCustomer customer, RemovalPlanOptions options)
    {
        var steps = customer.Steps;
        var fault = steps.Count == 0 ? null
            : steps.Where((step, place) => step.Number != place + 1).Any() ? "its steps are not numbered from 1 on"
            : steps.FirstOrDefault(step => !IsAllowed(step.Kind, options)) is { } strange ? $"a step {strange.Kind} is not among what it allows"
            : steps.Any(step => IsOfSubject(step.Kind) && string.IsNullOrWhiteSpace(step.SubjectId)) ? "a step does not say of what"
            : steps.Where(step => IsOfSubject(step.Kind)).GroupBy(step => step.SubjectId).Any(same => same.Count() > 1) ? "two steps are of the same thing"
            : !IsInOrder(steps) ? "its relationship is to end other than once, after what clears the way and before delegated administration"
            : null;
        return fault is null ? null : $"of {customer.Name} ({customer.CustomerId}), {fault}";
    }

    private static bool IsAllowed(RemovalStepKind kind, RemovalPlanOptions options) => kind switch
    {
        RemovalStepKind.SuspendSubscription => options.SuspendLegacy,
        RemovalStepKind.CancelSubscription => options.CancelNewCommerce,
        RemovalStepKind.TerminateDelegatedAdmin => options.TerminateDelegatedAdmin,
        RemovalStepKind.Check or RemovalStepKind.RemoveRelationship or RemovalStepKind.Verify => true,
        _ => false,
    };

    private static bool IsOfSubject(RemovalStepKind kind) => kind is RemovalStepKind.SuspendSubscription or RemovalStepKind.CancelSubscription or RemovalStepKind.TerminateDelegatedAdmin;

    // The kinds stand in the order that the steps of a customer have.
    private static bool IsInOrder(IReadOnlyList<RemovalPlanStep> steps) =>
        steps.Count(step => step.Kind == RemovalStepKind.RemoveRelationship) == 1
        && steps.Zip(steps.Skip(1), (step, next) => step.Kind <= next.Kind).All(isInOrder => isInOrder);
}
