using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>Changes the status of a customer's subscription, and nothing else of it (contract §5.12).</summary>
public interface ISubscriptionChanges
{
    /// <summary>One subscription as it stands.</summary>
    /// <exception cref="NotFoundException">There is none of that id (SubscriptionNotFound).</exception>
    Task<PartnerCustomerSubscription> GetAsync(Guid customerId, string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Asks for another status. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="change">Whose, which, and to what.</param>
    /// <param name="ticket">The id under which it leaves.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out all the same.</param>
    /// <exception cref="ConflictException">Something else changed the subscription meanwhile (EtagStale, OperationPending).</exception>
    /// <exception cref="AccessDeniedException">The partner may not change it.</exception>
    /// <exception cref="UnreachableException">No answer came: it may have been carried out.</exception>
    Task<SubscriptionAnswer> SetStatusAsync(SubscriptionChange change, RequestTicket ticket, CancellationToken cancellationToken);
}
