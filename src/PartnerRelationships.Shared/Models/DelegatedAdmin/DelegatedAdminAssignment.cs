using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A security group of the partner that has roles of a delegated admin relationship.</summary>
public sealed record DelegatedAdminAssignment
{
    /// <summary>Graph's id of the relationship.</summary>
    public string RelationshipId { get; init; } = "";

    /// <summary>The relationship's name; null if only the assignment was read.</summary>
    public string? RelationshipName { get; init; }

    /// <summary>The customer's tenant id; null if only the assignment was read.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Graph's id of the assignment.</summary>
    public string AssignmentId { get; init; } = "";

    /// <summary>The group's object id in the partner tenant; null if it is not a security group.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>The group's name; null if it cannot be read.</summary>
    public string? GroupName { get; init; }

    /// <summary>pending, active, deleting, deleted, error or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>The directory roles that the group has, by template id.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The same roles by name, or by id if the name is unknown.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? ModifiedOn { get; init; }

    /// <summary>The version that was read; null if Microsoft Graph gave none.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{GroupName ?? GroupId?.ToString() ?? AssignmentId} ({Status})";
}
