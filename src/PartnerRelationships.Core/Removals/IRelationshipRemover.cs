using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals;

/// <summary>The one call that ends a reseller relationship (contract §5.7).</summary>
public interface IRelationshipRemover
{
    /// <summary>Sets the relationship to none. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="customerId">The customer's tenant id.</param>
    /// <param name="ticket">The id under which it leaves.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    /// <exception cref="NoRelationshipException">Codes 3000 and 20002: probably gone already; ask before believing it.</exception>
    /// <exception cref="AccessDeniedException">The partner may not end it.</exception>
    /// <exception cref="UnreachableException">No answer came: it may have been carried out.</exception>
    Task<RemovalAnswer> RemoveAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>What the service answered to a removal; it does not name the customer.</summary>
/// <param name="RequestId">The id under which it was carried out; another one than given when an earlier try was turned away unread.</param>
/// <param name="CorrelationId">The service's correlation id; null when it gave none.</param>
public sealed record RemovalAnswer(Guid RequestId, string? CorrelationId);
