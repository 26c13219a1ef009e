using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals;

/// <summary>Which steps a removal can have: those that the plan's options allow, in their order, around the one that ends the relationship.</summary>
internal static class RemovalShape
{
    /// <summary>What is wrong with a customer's steps, for a person; null for nothing.</summary>
    public static string? FaultOf(IReadOnlyList<PlannedStep> steps, PlanOptions options) =>
        steps.FirstOrDefault(step => !IsAllowed(step.Kind, options)) is { } strange ? $"a step {strange.Kind} is not among what it allows"
        : steps.Any(step => IsOfSubject(step.Kind) && string.IsNullOrWhiteSpace(step.SubjectId)) ? "a step does not say of what"
        : steps.Where(step => IsOfSubject(step.Kind)).GroupBy(step => step.SubjectId).Any(same => same.Count() > 1) ? "two steps are of the same thing"
        : !IsInOrder(steps) ? "its relationship is to end other than once, after what clears the way and before delegated administration"
        : null;

    private static bool IsAllowed(StepKind kind, PlanOptions options) => kind switch
    {
        StepKind.SuspendSubscription => options.SuspendLegacy,
        StepKind.CancelSubscription => options.CancelNewCommerce,
        StepKind.TerminateDelegatedAdmin => options.TerminateDelegatedAdmin,
        StepKind.Check or StepKind.RemoveRelationship or StepKind.Verify => true,
        _ => false,
    };

    private static bool IsOfSubject(StepKind kind) => kind is StepKind.SuspendSubscription or StepKind.CancelSubscription or StepKind.TerminateDelegatedAdmin;

    // The kinds stand in the order that the steps of a customer have.
    private static bool IsInOrder(IReadOnlyList<PlannedStep> steps) =>
        steps.Count(step => step.Kind == StepKind.RemoveRelationship) == 1
        && steps.Zip(steps.Skip(1), (step, next) => step.Kind <= next.Kind).All(isInOrder => isInOrder);
}
