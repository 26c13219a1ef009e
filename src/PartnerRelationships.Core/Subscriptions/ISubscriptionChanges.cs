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

/// <summary>Another status for a subscription.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Status">One of <see cref="SubscriptionStatuses"/>.</param>
public sealed record SubscriptionChange(Guid CustomerId, string SubscriptionId, string Status);

/// <summary>What the service answered to a change of a subscription. Whether it came about shows only when it is read again.</summary>
/// <param name="RequestId">The id under which it was carried out; another one than given when an earlier try was turned away unread.</param>
/// <param name="CorrelationId">The service's correlation id; null when it gave none.</param>
/// <param name="Status">The status that it names; null where it only says that the change is under way.</param>
public sealed record SubscriptionAnswer(Guid RequestId, string? CorrelationId, string? Status = null);
