using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Invitations;

/// <summary>The customer's side of an invitation; only a sandbox has one.</summary>
public interface ICustomerConsent
{
    /// <summary>Accepts as the customer's administrator would, and returns the customer that came of it.</summary>
    /// <exception cref="InvalidInputException">The link names no known partner or was altered.</exception>
    /// <exception cref="ConflictException">The tenant has accepted already.</exception>
    Task<PartnerCustomer> AcceptAsync(ConsentRequest request, CancellationToken cancellationToken);
}
