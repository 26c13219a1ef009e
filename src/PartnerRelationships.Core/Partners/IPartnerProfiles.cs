using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Partners;

/// <summary>The partner's own profile (contract §5.16).</summary>
public interface IPartnerProfiles
{
    /// <summary>Reads the partner's organisation profile.</summary>
    /// <exception cref="PartnerRelationshipsException">Any of the ladder, as for every call of the service.</exception>
    Task<PartnerProfile> GetAsync(CancellationToken cancellationToken);
}
