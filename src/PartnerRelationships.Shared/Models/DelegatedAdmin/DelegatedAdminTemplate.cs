using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A named template for delegated admin relationships: roles, duration, and which security group gets which roles. Stored in the ledger as an event.</summary>
public sealed record DelegatedAdminTemplate
{
    /// <summary>Its name, not case-sensitive.</summary>
    public string Name { get; init; } = "";

    /// <summary>The directory roles to ask for, by template id.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The same roles by name, or by id if the name is unknown.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>How many days a relationship lasts from the customer's approval.</summary>
    public int Days { get; init; }

    /// <summary>Whether it is extended automatically by six months each time it ends.</summary>
    public bool AutoExtend { get; init; }

    /// <summary>The security groups with their roles; none if the template does not specify groups.</summary>
    public IReadOnlyList<DelegatedAdminTemplateGroup> Groups { get; init => field = PrintedList<DelegatedAdminTemplateGroup>.Of(value); } = PrintedList<DelegatedAdminTemplateGroup>.None;

    /// <summary>Who set it.</summary>
    public string SetBy { get; init; } = "";

    /// <summary>When it was set.</summary>
    public DateTimeOffset SetOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A security group of the partner in a template, with its roles.</summary>
public sealed record DelegatedAdminTemplateGroup
{
    /// <summary>The group's object id in the partner's tenant.</summary>
    public Guid GroupId { get; init; }

    /// <summary>The group's name when the template was set; null if it could not be read.</summary>
    public string? GroupName { get; init; }

    /// <summary>The directory roles, by template id; all of them are the template's.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The same roles by name, or by id if the name is unknown.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => $"{GroupName ?? GroupId.ToString()}: {string.Join(", ", Roles)}";
}
