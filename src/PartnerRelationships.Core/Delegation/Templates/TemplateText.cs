using System;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>A template as the ledger keeps it: lines of <c>name: value</c>, whole, in one spelling. A released name never changes.</summary>
internal static class TemplateText
{
    private const string Current = "1";
    private const string Version = nameof(Version), Name = nameof(Name), Days = nameof(Days), AutoExtend = nameof(AutoExtend), Role = nameof(Role), Group = nameof(Group), GroupRole = nameof(GroupRole);
    private static readonly string[] Names = [Version, Name, Days, AutoExtend, Role, Group, GroupRole];

    /// <summary>The text of a template. A group is its id and its name; a group's role the ids of both.</summary>
    public static string Of(DelegatedAdminTemplate template) => EventText.Of(
    [
        (Version, [Current]),
        (Name, [template.Name]),
        (Days, [template.Days.ToString(CultureInfo.InvariantCulture)]),
        (AutoExtend, [template.AutoExtend ? "yes" : "no"]),
        (Role, template.RoleIds),
        (Group, template.Groups.Select(group => $"{group.GroupId} {group.GroupName}")),
        (GroupRole, template.Groups.SelectMany(group => group.RoleIds.Select(role => $"{group.GroupId} {role}"))),
    ]);

    /// <summary>The name that a text gives, also where the rest of it means nothing to this version; null for none.</summary>
    public static string? NameIn(string? text)
    {
        var lines = (text ?? "").Split('\n').Where(line => line.StartsWith(Name + ": ", StringComparison.Ordinal)).ToList();
        return lines.Count == 1 ? lines[0].Substring(Name.Length + 2) : null;
    }

    /// <summary>The template of a text.</summary>
    /// <exception cref="FormatException">It is none that this version writes.</exception>
    public static DelegatedAdminTemplate Read(string text)
    {
        var lines = EventText.Read(text, Names);
        var roles = lines[GroupRole].Select(IdAndRest).ToLookup(pair => pair.Id, pair => pair.Tail);
        var template = new DelegatedAdminTemplate
        {
            Name = EventText.Name(lines.One(Name), "template"),
            Days = int.Parse(lines.One(Days), NumberStyles.None, CultureInfo.InvariantCulture),
            AutoExtend = lines.One(AutoExtend) == "yes",
            RoleIds = [.. lines[Role].Select(role => Guid.ParseExact(role, "D").ToString())],
            Roles = [.. lines[Role].Select(DirectoryRoles.NameOf)],
            Groups = [.. lines[Group].Select(IdAndRest).Select(group => GroupOf(group.Id, group.Tail, [.. roles[group.Id].Select(role => Guid.ParseExact(role, "D"))]))],
        };
        return lines.One(Version) == Current && Of(template) == text ? template : throw new FormatException("it is not in the exact form that this version writes");
    }

    /// <summary>A group of a template.</summary>
    public static DelegatedAdminTemplateGroup GroupOf(Guid id, string? name, Guid[] roles) => new()
    {
        GroupId = id,
        GroupName = name is { Length: > 0 } ? name : null,
        RoleIds = [.. roles.Select(role => role.ToString())],
        Roles = [.. roles.Select(DirectoryRoles.NameOf)],
    };

    private static (Guid Id, string Tail) IdAndRest(string value)
    {
        var end = value.IndexOf(' ');
        return end < 0 ? throw new FormatException($"'{ScreenText.OneLine(value)}' names no group") : (Guid.ParseExact(value.Substring(0, end), "D"), value.Substring(end + 1));
    }
}
