using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Subscriptions;

/// <summary>What a customer has (contract §5.12, §5.13).</summary>
public interface ISubscriptionCatalog
{
    /// <summary>Every subscription of one customer, whatever its status.</summary>
    /// <exception cref="NotFoundException">No such tenant.</exception>
    /// <exception cref="NoRelationshipException">The tenant is not a customer of this partner.</exception>
    Task<IReadOnlyList<PartnerCustomerSubscription>> ListAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>Every entitlement of one customer: reserved instances and software.</summary>
    Task<IReadOnlyList<Entitlement>> ListEntitlementsAsync(Guid customerId, CancellationToken cancellationToken);
}

/// <summary>A reserved instance or software that a customer holds (contract §5.13).</summary>
/// <param name="OrderId">The order it came with.</param>
/// <param name="Type">reservedinstance, software or anything newer, as named by the service.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">How many.</param>
public sealed record Entitlement(string? OrderId, string Type, string? ProductId, int Quantity);
