using System;

namespace PartnerRelationships.Core.Partners;

/// <summary>Who the connection speaks for (contract §5.16).</summary>
/// <param name="TenantId">The partner's tenant.</param>
/// <param name="Name">The partner's name.</param>
/// <param name="Country">Two-letter country; null when not given.</param>
public sealed record PartnerProfile(Guid TenantId, string Name, string? Country);
