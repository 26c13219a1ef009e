using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>A delegated admin relationship to ask a customer for.</summary>
/// <param name="DisplayName">Its name: at most 50 characters, unique for the partner.</param>
/// <param name="Duration">How long it lasts: 1 day to 2 years.</param>
/// <param name="RoleIds">The directory roles that it gives, by template id.</param>
/// <param name="CustomerId">The only tenant that may approve it; null when it is not known yet.</param>
/// <param name="AutoExtend">Whether it extends itself by half a year; not possible with the Global Administrator role.</param>
public sealed record DelegatedAdminRequest(string DisplayName, TimeSpan Duration, IReadOnlyList<Guid> RoleIds, Guid? CustomerId, bool AutoExtend);
