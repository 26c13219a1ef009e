using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>Which steps the mending of a customer can have.</summary>
internal static class MendingShape
{
    private static readonly StepKind[] Allowed = [StepKind.EndPrivileges, StepKind.TerminateDelegatedAdmin, StepKind.TakeGroupRoles, StepKind.ExtendDelegatedAdmin, StepKind.StopExtension];

    /// <summary>What is wrong with a customer's steps, for a person; null for nothing.</summary>
    public static string? FaultOf(IReadOnlyList<PlannedStep> steps) =>
        steps.FirstOrDefault(step => !Allowed.Contains(step.Kind)) is { } strange ? $"a step {strange.Kind} is not a correction step"
        : steps.Any(step => (step.Kind == StepKind.EndPrivileges) != string.IsNullOrWhiteSpace(step.SubjectId)) ? "a step does not name its subject, or names one although it applies to the customer"
        : steps.Any(step => step.Kind == StepKind.TakeGroupRoles && GroupRoles.Find(step.SubjectId) is null) ? "a step does not say which roles a group keeps"
        : steps.GroupBy(SubjectOf).Any(same => same.Count() > 1) ? "two steps have the same subject"
        : null;

    /// <summary>What a step is of: only one of a plan is of the same. A relationship that is to end is not changed, and one is not switched on and off.</summary>
    public static string SubjectOf(PlannedStep step) => GroupRoles.Find(step.SubjectId) is { } group && step.Kind == StepKind.TakeGroupRoles ? $"{group.RelationshipId}/{group.AssignmentId}" : step.SubjectId ?? "";
}
