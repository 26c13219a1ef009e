using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Delegation;

/// <summary>Steps of plans that change delegated administration, each as the first and only one; the planner puts them in order.</summary>
internal static class DelegationSteps
{
    /// <summary>Why privileges (DAP) are not ended by a plan where nothing else is known to give rights.</summary>
    public const string PrivilegesNeeded = "No active delegated admin relationship with an assigned group is known: without these privileges nobody in your company could administer the customer tenant.";

    public static PlannedStep EndPrivileges { get; } = new()
    {
        Number = 1,
        Kind = StepKind.EndPrivileges,
        Effect = "Nobody in your company can administer the customer tenant under them any more. The reseller relationship and delegated admin relationships remain. Cannot be undone.",
    };

    public static PlannedStep Terminate(string relationshipId, string name, int roles) => Of(
        StepKind.TerminateDelegatedAdmin, relationshipId, name, $"The delegated admin relationship ends ({Counted.Of(roles, "role")}): your access under it ends. Only a new request that the customer approves can restore it.");

    public static PlannedStep Extend(string relationshipId, string name, bool extends) => extends
        ? Of(StepKind.ExtendDelegatedAdmin, relationshipId, name, "It is then extended automatically by 180 days each time it ends. Can be undone.")
        : Of(StepKind.StopExtension, relationshipId, name, "It then ends on its end date. Can be undone.");

    /// <param name="assignment">What the group has.</param>
    /// <param name="staying">What it keeps of that; none to take it all.</param>
    public static PlannedStep TakeRoles(DelegatedAdminAssignment assignment, IReadOnlyList<Guid> staying) => Of(
        StepKind.TakeGroupRoles,
        new GroupRoles(assignment.RelationshipId, assignment.AssignmentId, staying).ToString(),
        assignment.GroupName ?? assignment.GroupId?.ToString() ?? assignment.AssignmentId,
        staying.Count == 0 ? "The group then has no role in the relationship." : $"The group keeps only {string.Join(", ", staying.Select(DirectoryRoles.NameOf))}.");

    private static PlannedStep Of(StepKind kind, string subject, string name, string effect) =>
        new() { Number = 1, Kind = kind, SubjectId = subject, SubjectName = name, Effect = effect };
}
