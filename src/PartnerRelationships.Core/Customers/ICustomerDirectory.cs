using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>The partner's customers at the service (contract §5.1, §5.2, §5.11).</summary>
public interface ICustomerDirectory
{
    /// <summary>Lists customers, each handed over as soon as its page is read; the next page is fetched in the meantime.</summary>
    /// <param name="filter">What the service itself can filter by; null for everyone.</param>
    /// <param name="sink">Takes each customer; when it stops, no further page is asked for.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task ListAsync(CustomerFilter? filter, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken);

    /// <summary>Lists who the customers are, and nothing else of them.</summary>
    /// <param name="filter">As for <see cref="ListAsync"/>.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task<HashSet<Guid>> ListIdsAsync(CustomerFilter? filter, CancellationToken cancellationToken);

    /// <summary>Reads one customer in full.</summary>
    /// <exception cref="NotFoundException">No such tenant (404).</exception>
    /// <exception cref="NoRelationshipException">The tenant exists, but is not a customer of this partner.</exception>
    Task<PartnerCustomer> GetAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>Creates a tenant with a relationship. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <exception cref="AccessDeniedException">The partner may not create customers (code 600006).</exception>
    Task<NewPartnerCustomer> CreateAsync(CustomerCreation creation, RequestTicket ticket, CancellationToken cancellationToken);
}
