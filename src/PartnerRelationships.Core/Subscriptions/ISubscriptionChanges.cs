using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>Changes a customer's subscription: what is asked for, and nothing else of it (contract §5.12).</summary>
public interface ISubscriptionChanges
{
    /// <summary>One subscription.</summary>
    /// <exception cref="NotFoundException">There is none of that id (SubscriptionNotFound).</exception>
    Task<SubscriptionVersion> GetAsync(Guid customerId, string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Asks for a change of the version that was read. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="before">The subscription as it was read: everything that the edit does not name is sent back as it came.</param>
    /// <param name="edit">What is to be different.</param>
    /// <param name="ticket">The id under which it leaves.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    /// <exception cref="ConflictException">Something else changed the subscription in the meantime (EtagStale, OperationPending).</exception>
    /// <exception cref="AccessDeniedException">The partner may not change it.</exception>
    /// <exception cref="UnreachableException">No answer came: it may have been carried out.</exception>
    Task<SubscriptionAnswer> ChangeAsync(SubscriptionVersion before, SubscriptionEdit edit, RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>A subscription as it stood when it was read.</summary>
/// <param name="Subscription">What is known of it.</param>
/// <param name="Resource">The whole of it, in the adapter's own form.</param>
/// <param name="Etag">Which version that is; null if the service does not say.</param>
public sealed record SubscriptionVersion(PartnerCustomerSubscription Subscription, string Resource, string? Etag);

/// <summary>What is to be different about a subscription; null leaves a thing as it is.</summary>
public sealed record SubscriptionEdit
{
    /// <summary>One of <see cref="SubscriptionStatuses"/>.</summary>
    public string? Status { get; init; }

    /// <summary>Seats or licences.</summary>
    public int? Quantity { get; init; }

    /// <summary>The partner's name for it.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Whether it renews by itself.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>All that is to be scheduled for the next term.</summary>
    public ScheduledNextTerm? NextTerm { get; init; }

    /// <summary>Whether what is scheduled for the next term is undone.</summary>
    public bool ClearsNextTerm { get; init; }
}

/// <summary>What the service answered to a change of a subscription. Whether it came about shows only when it is read again.</summary>
/// <param name="RequestId">The id under which it was carried out; another one than given when an earlier try was turned away unread.</param>
/// <param name="CorrelationId">The service's correlation id; null when it gave none.</param>
/// <param name="Status">The status that it names; null if it only says that the change is in progress.</param>
public sealed record SubscriptionAnswer(Guid RequestId, string? CorrelationId, string? Status = null);
