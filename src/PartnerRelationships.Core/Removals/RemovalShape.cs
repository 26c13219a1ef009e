using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Removals;

/// <summary>Which steps a removal can have: those that the plan's options allow, in their order, around the one that ends the relationship.</summary>
internal static class RemovalShape
{
    /// <summary>What is wrong with a customer's steps, for a person; null for nothing.</summary>
    public static string? FaultOf(IReadOnlyList<PlannedStep> steps, PlanOptions options) =>
        steps.FirstOrDefault(step => !IsAllowed(step.Kind, options)) is { } strange ? $"it does not allow a step {strange.Kind}"
        : steps.Any(step => IsOfSubject(step.Kind) && string.IsNullOrWhiteSpace(step.SubjectId)) ? "a step does not name its subject"
        : steps.Where(step => IsOfSubject(step.Kind)).GroupBy(step => step.SubjectId).Any(same => same.Count() > 1) ? "two steps have the same subject"
        : !IsInOrder(steps) ? "its relationship must end exactly once, after the steps that clear blockers and before delegated administration"
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
