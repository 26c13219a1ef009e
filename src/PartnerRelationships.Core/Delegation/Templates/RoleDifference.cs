using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>Which roles are missing and which are too many.</summary>
internal sealed class RoleDifference
{
    private RoleDifference(HashSet<Guid> has, IReadOnlyList<Guid> wanted, IReadOnlyList<string> strange)
    {
        Has = has;
        Missing = [.. wanted.Where(role => !has.Contains(role))];
        TooMany = [.. has.Where(role => !wanted.Contains(role)).Select(DirectoryRoles.NameOf), .. strange.Select(text => ScreenText.OneLine(text)!)];
    }

    public HashSet<Guid> Has { get; }

    public IReadOnlyList<Guid> Missing { get; }

    /// <summary>By name; an id that is none as it came.</summary>
    public IReadOnlyList<string> TooMany { get; }

    /// <summary>The missing ones by name.</summary>
    public string MissingNames => string.Join(", ", Missing.Select(DirectoryRoles.NameOf));

    /// <param name="roleIds">What there is, by template id, as Graph has it.</param>
    /// <param name="wantedIds">What is to be.</param>
    public static RoleDifference Of(IEnumerable<string> roleIds, IEnumerable<string> wantedIds)
    {
        var (has, strange) = (new HashSet<Guid>(), new List<string>());
        foreach (var text in roleIds)
        {
            if (Guid.TryParse(text, out var id))
            {
                has.Add(id);
            }
            else
            {
                strange.Add(text);
            }
        }

        return new RoleDifference(has, IdsOf(wantedIds), strange);
    }

    /// <summary>A template's roles, which are ids for certain.</summary>
    public static IReadOnlyList<Guid> IdsOf(IEnumerable<string> roleIds) => [.. roleIds.Select(Guid.Parse)];
}
