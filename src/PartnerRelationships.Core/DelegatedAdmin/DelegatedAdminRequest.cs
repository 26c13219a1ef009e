using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>A delegated admin relationship to ask a customer for.</summary>
/// <param name="DisplayName">Its name: at most 50 characters, unique for the partner.</param>
/// <param name="Duration">How long it lasts: 1 day to 2 years.</param>
/// <param name="RoleIds">The directory roles that it gives, by template id.</param>
/// <param name="CustomerId">The only tenant that may approve it; null when it is not known yet.</param>
/// <param name="AutoExtend">Whether it is extended automatically by half a year; not possible with the Global Administrator role.</param>
public sealed record DelegatedAdminRequest(string DisplayName, TimeSpan Duration, IReadOnlyList<Guid> RoleIds, Guid? CustomerId, bool AutoExtend)
{
    /// <summary>The duration as Graph has it, such as P730D.</summary>
    public string DurationText => "P" + ((int)Duration.TotalDays).ToString(CultureInfo.InvariantCulture) + "D";

    /// <summary>Whether a draft in Graph is what this asked for. The name is unique for the partner; the terms tell ours from one that somebody else has just
    /// drafted under it.</summary>
    public bool IsMetBy(DelegatedAdminRelationship found) =>
        found.DisplayName == DisplayName && found.Is(DelegatedAdminStatus.Created) && found.Duration == DurationText
        && found.RoleIds.OrderBy(id => id, StringComparer.Ordinal).SequenceEqual(RoleIds.Select(id => id.ToString()).OrderBy(id => id, StringComparer.Ordinal));
}
