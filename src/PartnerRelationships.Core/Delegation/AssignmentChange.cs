using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Delegation;

/// <summary>What becomes of a group's roles in a relationship, checked and not yet sent.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Group">The group.</param>
/// <param name="Before">The assignment as it was read; null for none.</param>
/// <param name="RoleIds">The roles that the group is to have, by template id; empty for none.</param>
public sealed record AssignmentChange(DelegatedAdminRelationship Relationship, SecurityGroup Group, DelegatedAdminAssignment? Before, IReadOnlyList<Guid> RoleIds)
{
    /// <summary>Whether that is so already.</summary>
    public bool IsNothing => Before is null ? RoleIds.Count == 0 : RoleIds.Count == 0 ? IsGone(Before) : IsMetBy(Before);

    /// <summary>The roles by name.</summary>
    public string RoleNames => string.Join(", ", RoleIds.Select(DirectoryRoles.NameOf));

    /// <summary>Whether an assignment gives the group these roles, and no others.</summary>
    internal bool IsMetBy(DelegatedAdminAssignment found) => found.GroupId == Group.GroupId && Is(found, Active) && HasRoles(found);

    internal bool HasRoles(DelegatedAdminAssignment found) =>
        found.RoleIds.Select(role => Guid.TryParse(role, out var id) ? id : Guid.Empty).OrderBy(id => id).SequenceEqual(RoleIds.OrderBy(id => id));

    /// <summary>What the ledger calls it.</summary>
    internal string Action { get; init; } = "";

    /// <summary>Whether what is wanted was sent a moment ago and is not active yet.</summary>
    internal bool IsUnderWay => !IsNothing && RoleIds.Count > 0 && Before is { } before && HasRoles(before);

    internal AccountChange ToEntry() => new(Relationship.CustomerId, Action, $"{Relationship.RelationshipId}/{Group.GroupId}")
    {
        SubjectName = $"{Group}, {Relationship.DisplayName}",
        Fields = [new FieldChange("roles", Before is null ? null : string.Join(", ", Before.Roles), RoleIds.Count == 0 ? null : RoleNames)],
    };

    internal const string Active = "active";

    internal static bool Is(DelegatedAdminAssignment assignment, string status) => string.Equals(assignment.Status, status, StringComparison.OrdinalIgnoreCase);

    internal static bool IsGone(DelegatedAdminAssignment assignment) => Is(assignment, "deleted");

    internal static bool IsGoing(DelegatedAdminAssignment assignment) => Is(assignment, "deleting") || IsGone(assignment);
}
