using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Invitations.Links;

/// <summary>The service's personalised invitation links (contract §5.3).</summary>
public interface IInvitationLinks
{
    /// <summary>Asks for the partner's link.</summary>
    /// <param name="providerId">The indirect provider to name in it; the answer may still lack it (contract §5.3). Null for the partner alone.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task<Uri> GetAsync(Guid? providerId, CancellationToken cancellationToken);
}
