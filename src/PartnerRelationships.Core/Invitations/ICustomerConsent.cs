using System;
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

    /// <summary>Grants the delegated admin rights that a partner asks for, as the customer's administrator would, and returns the relationship.</summary>
    /// <exception cref="NotFoundException">There is no such request, or no such tenant.</exception>
    /// <exception cref="InvalidInputException">The request is not locked yet, or is for another tenant.</exception>
    /// <exception cref="ConflictException">The request was approved already, or has lapsed.</exception>
    Task<DelegatedAdminRelationship> ApproveDelegatedAdminAsync(string relationshipId, Guid customerId, CancellationToken cancellationToken);
}

/// <summary>Who accepts which link.</summary>
/// <param name="Link">The personalised link, unaltered.</param>
/// <param name="CustomerName">The accepting company.</param>
/// <param name="Domain">Its domain; null for one made of the name.</param>
/// <param name="Email">Its contact; null for none.</param>
/// <param name="Culture">Its culture; null for the partner's own country.</param>
public sealed record ConsentRequest(Uri Link, string CustomerName, string? Domain, string? Email, string? Culture);
