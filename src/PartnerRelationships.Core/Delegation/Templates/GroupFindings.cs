using System;
using System.Collections.Generic;
using System.Linq;
using static PartnerRelationships.Core.Delegation.Templates.TermFindings;
using static PartnerRelationships.DelegatedAdminDifference;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>In what the groups of a relationship differ from a template's.</summary>
/// <param name="template">The template.</param>
/// <param name="relationship">The relationship.</param>
/// <param name="there">Its assignments, without those that go.</param>
internal sealed class GroupFindings(DelegatedAdminTemplate template, DelegatedAdminRelationship relationship, IReadOnlyList<DelegatedAdminAssignment> there)
{
    public IEnumerable<DelegatedAdminFinding> All => [.. template.Groups.SelectMany(Of), .. Strangers];

    private IEnumerable<DelegatedAdminFinding> Strangers => there.Where(one => !template.Groups.Any(group => group.GroupId == one.GroupId))
        .Select(one => Finding(GroupNotInTemplate, FindingSeverity.High, $"{NameOf(one)} has {string.Join(", ", one.Roles)}, but the template does not include it.", Mending.Take(one)) with { Step = DelegationSteps.TakeRoles(one, []) });

    private IEnumerable<DelegatedAdminFinding> Of(DelegatedAdminTemplateGroup group)
    {
        var wanted = RoleDifference.IdsOf(group.RoleIds);
        var given = RoleDifference.Of(relationship.RoleIds, []).Has;
        List<Guid> possible = [.. wanted.Where(given.Contains)];
        if (there.FirstOrDefault(one => one.GroupId == group.GroupId) is not { } assignment)
        {
            yield return Finding(GroupMissing, FindingSeverity.Medium, $"{NameOf(group)} has none of its roles.", possible.Count == 0 ? null : Mending.Give(relationship, group.GroupId, possible));
            yield break;
        }

        if (!AssignmentChange.Is(assignment, AssignmentChange.Active) || assignment.RoleIds.Count == 0)
        {
            var why = assignment.RoleIds.Count == 0 ? "could not be read" : $"are '{ScreenText.OneLine(assignment.Status)}', not active";
            yield return Finding(Unknown, FindingSeverity.Medium, $"The roles of {NameOf(group)} {why}.", Mending.ShowGroups(relationship));
        }

        foreach (var finding in OfRoles(group, assignment, possible))
        {
            yield return finding;
        }
    }

    private static IEnumerable<DelegatedAdminFinding> OfRoles(DelegatedAdminTemplateGroup group, DelegatedAdminAssignment assignment, List<Guid> possible)
    {
        if (assignment.RoleIds.Count == 0)
        {
            yield break;
        }

        var roles = RoleDifference.Of(assignment.RoleIds, group.RoleIds);
        if (roles.Missing.Count > 0)
        {
            var command = roles.Missing.Any(possible.Contains) ? Mending.Set(assignment, possible) : null;
            yield return Finding(GroupRolesMissing, FindingSeverity.Medium, $"{NameOf(group)} lacks {roles.MissingNames}.", command);
        }

        if (roles.TooMany.Count > 0)
        {
            var command = possible.Count == 0 ? Mending.Take(assignment) : Mending.Set(assignment, possible);
            yield return Finding(GroupRolesTooMany, FindingSeverity.High, $"{NameOf(group)} also has {string.Join(", ", roles.TooMany)}.", command) with { Step = DelegationSteps.TakeRoles(assignment, [.. roles.Has.Where(possible.Contains)]) };
        }
    }

    private static string NameOf(DelegatedAdminTemplateGroup group) => group.GroupName ?? group.GroupId.ToString();

    private static string NameOf(DelegatedAdminAssignment one) => one.GroupName ?? one.GroupId?.ToString() ?? "An assignment to something other than a security group";
}
