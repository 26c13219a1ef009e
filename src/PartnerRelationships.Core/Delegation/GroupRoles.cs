using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Delegation;

/// <summary>Which roles of a delegated admin relationship a group keeps, as a plan's step names them: relationship/assignment/role,role.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="AssignmentId">What the group has of it.</param>
/// <param name="Staying">The roles that it keeps, by template id; none if it loses all.</param>
internal sealed record GroupRoles(string RelationshipId, string AssignmentId, IReadOnlyList<Guid> Staying)
{
    private const char Slash = '/', Comma = ',';

    /// <summary>What a text names; null if it names nothing of the kind.</summary>
    public static GroupRoles? Find(string? text)
    {
        var parts = (text ?? "").Split(Slash);
        if (parts.Length != 3 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            return null;
        }

        var roles = parts[2].Length == 0 ? [] : parts[2].Split(Comma);
        return roles.All(role => Guid.TryParseExact(role, "D", out _)) ? new GroupRoles(parts[0], parts[1], [.. roles.Select(Guid.Parse)]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Slash.ToString(), RelationshipId, AssignmentId, string.Join(Comma.ToString(), Staying));
}
