using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Partners;

/// <summary>Who the connection speaks for (contract §5.16).</summary>
/// <param name="TenantId">The partner's tenant.</param>
/// <param name="Name">The partner's name.</param>
/// <param name="Country">Two-letter country; null when not given.</param>
public sealed record PartnerProfile(Guid TenantId, string Name, string? Country);

/// <summary>The partner's own profile (contract §5.16).</summary>
public interface IPartnerProfiles
{
    /// <summary>Reads the partner's organisation profile.</summary>
    /// <exception cref="PartnerRelationshipsException">Any of the ladder, as for every call of the service.</exception>
    Task<PartnerProfile> GetAsync(CancellationToken cancellationToken);
}
