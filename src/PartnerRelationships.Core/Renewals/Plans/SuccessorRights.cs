using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>What a successor is to be.</summary>
/// <param name="RoleIds">Its roles, by template id.</param>
/// <param name="Days">How long it lasts; null if unknown.</param>
/// <param name="AutoExtend">Whether it is extended automatically.</param>
/// <param name="Groups">Which groups get which of its roles.</param>
internal sealed record SuccessorRights(IReadOnlyList<string> RoleIds, int? Days, bool AutoExtend, IReadOnlyList<SuccessorGroup> Groups)
{
    private static readonly Regex WholeDays = new(@"\AP(\d{1,4})D\z", RegexOptions.CultureInvariant);

    /// <summary>Those of the template; without one, those of what it replaces.</summary>
    public static SuccessorRights Of(RenewalExamination examination, DelegatedAdminTemplate? template)
    {
        var roles = template?.RoleIds ?? [.. examination.Expiring.SelectMany(old => old.RoleIds).Distinct(StringComparer.OrdinalIgnoreCase)];
        var groups = template is { Groups.Count: > 0 }
            ? template.Groups.Select(group => new SuccessorGroup(group.GroupId, group.GroupName, group.RoleIds))
            : examination.Assignments.Where(IsHeld).GroupBy(one => one.GroupId!.Value).Select(group => OfGroup(group, roles)).Where(group => group.RoleIds.Count > 0);
        return new SuccessorRights(roles, template?.Days ?? DaysOf(examination.Expiring), template?.AutoExtend ?? false, [.. groups]);
    }

    private static SuccessorGroup OfGroup(IGrouping<Guid, DelegatedAdminAssignment> group, IReadOnlyList<string> roles) => new(
        group.Key,
        group.Select(one => one.GroupName).FirstOrDefault(name => name is not null),
        [.. group.SelectMany(one => one.RoleIds).Distinct(StringComparer.OrdinalIgnoreCase).Where(role => roles.Contains(role, StringComparer.OrdinalIgnoreCase))]);

    private static bool IsHeld(DelegatedAdminAssignment assignment) =>
        assignment.GroupId is not null && !assignment.Status.Equals("deleting", StringComparison.OrdinalIgnoreCase) && !assignment.Status.Equals("deleted", StringComparison.OrdinalIgnoreCase);

    private static int? DaysOf(IReadOnlyList<DelegatedAdminRelationship> expiring)
    {
        var days = expiring.Select(old => WholeDays.Match(old.Duration ?? "") is { Success: true } found ? int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : (int?)null).ToList();
        return days.Contains(null) ? null : days.Select(one => Math.Min(one!.Value, DelegatedAdminTerms.LongestDays)).DefaultIfEmpty().Max();
    }
}

/// <summary>A security group with the roles that it is to have of a successor.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Name">Its name; null if unknown.</param>
/// <param name="RoleIds">The roles, by template id.</param>
internal sealed record SuccessorGroup(Guid GroupId, string? Name, IReadOnlyList<string> RoleIds);
