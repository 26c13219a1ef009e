using System.Collections.Generic;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>What a template is to say, as somebody gave it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Roles">The directory roles, by name or template id.</param>
/// <param name="Days">How long, in days.</param>
/// <param name="AutoExtend">Whether it is extended automatically.</param>
/// <param name="Groups">The security groups, by name or object id, with the roles of each.</param>
public sealed record TemplateOrder(string Name, IReadOnlyList<string> Roles, int Days, bool AutoExtend, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Groups)
{
    /// <summary>Whether it may take the place of one of the same name.</summary>
    public bool Replaces { get; init; }
}

/// <summary>A template before it is set.</summary>
/// <param name="Before">The one of its name; null if there is none, or none that can be read.</param>
/// <param name="After">The one that is to be.</param>
public sealed record TemplateDraft(DelegatedAdminTemplate? Before, DelegatedAdminTemplate After)
{
    /// <summary>What it says, on one line, to ask about it.</summary>
    public string Summary => string.Join("; ", After.Roles)
        + $"; {Counted.Of(After.Days, "day")}{(After.AutoExtend ? ", extended automatically" : "")}"
        + (After.Groups.Count == 0 ? "" : $"; {string.Join("; ", After.Groups)}");

    /// <summary>Whether there is nothing to set.</summary>
    public bool IsNothing => Before is not null && TemplateText.Of(Before) == TemplateText.Of(After);
}
