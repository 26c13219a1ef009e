using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>What a delegated admin relationship is to be: its roles, for how long, and which security group gets which of them. Kept in the ledger, as an event, under its name.</summary>
public sealed record DelegatedAdminTemplate
{
    /// <summary>Its name; one of another case is the same.</summary>
    public string Name { get; init; } = "";

    /// <summary>The directory roles to ask for, by template id.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The same roles by name; the id of one that is not known here.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>How many days a relationship lasts from the customer's approval.</summary>
    public int Days { get; init; }

    /// <summary>Whether it extends itself by half a year at its end, again and again.</summary>
    public bool AutoExtend { get; init; }

    /// <summary>The security groups with their roles; none where the template says nothing of groups.</summary>
    public IReadOnlyList<DelegatedAdminTemplateGroup> Groups { get; init => field = PrintedList<DelegatedAdminTemplateGroup>.Of(value); } = PrintedList<DelegatedAdminTemplateGroup>.None;

    /// <summary>Who set it.</summary>
    public string SetBy { get; init; } = "";

    /// <summary>When it was set.</summary>
    public DateTimeOffset SetOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A security group of the partner's in a template, with the roles that it is to have.</summary>
public sealed record DelegatedAdminTemplateGroup
{
    /// <summary>The group's object id in the partner's tenant.</summary>
    public Guid GroupId { get; init; }

    /// <summary>The group's name when the template was set; null where it could not be read.</summary>
    public string? GroupName { get; init; }

    /// <summary>The directory roles, by template id; all of them are the template's.</summary>
    public IReadOnlyList<string> RoleIds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The same roles by name; the id of one that is not known here.</summary>
    public IReadOnlyList<string> Roles { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => $"{GroupName ?? GroupId.ToString()}: {string.Join(", ", Roles)}";
}
