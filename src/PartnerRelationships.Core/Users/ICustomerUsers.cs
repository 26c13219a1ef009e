using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Users;

/// <summary>The users of customers at the service (contract §5.14, A§6). Changes are never repeated by themselves once it is open whether they were
/// carried out: then they raise <see cref="UnreachableException"/> or what else leaves it open.</summary>
public interface ICustomerUsers
{
    /// <summary>Lists users, each handed over as soon as its page is read; the next page is fetched in the meantime.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="deleted">Those that were deleted and can be restored, in place of the active ones.</param>
    /// <param name="sink">Takes each user; when it stops, no further page is asked for.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="AccessDeniedException">The customer granted no role for it (RoleMissing).</exception>
    Task ListAsync(Guid customerId, bool deleted, IResultSink<PartnerCustomerUser> sink, CancellationToken cancellationToken);

    /// <summary>One user, active or deleted.</summary>
    /// <exception cref="NotFoundException">There is none of that id (UserNotFound).</exception>
    Task<PartnerCustomerUser> GetAsync(Guid customerId, Guid userId, CancellationToken cancellationToken);

    /// <summary>Makes a user.</summary>
    /// <exception cref="ConflictException">The name is taken (Conflict).</exception>
    Task<PartnerCustomerUser> CreateAsync(Guid customerId, UserCreation creation, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Changes what the edit names and nothing else.</summary>
    Task<PartnerCustomerUser> UpdateAsync(Guid customerId, Guid userId, UserEdit edit, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Sets a password.</summary>
    Task<PartnerCustomerUser> ResetPasswordAsync(Guid customerId, Guid userId, UserPassword password, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Deletes a user; it can be restored for 30 days.</summary>
    Task DeleteAsync(Guid customerId, Guid userId, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Restores a deleted user.</summary>
    Task<PartnerCustomerUser> RestoreAsync(Guid customerId, Guid userId, RequestTicket ticket, CancellationToken cancellationToken);
}
