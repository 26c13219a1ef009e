using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

internal sealed class SubscriptionClient(ServiceChannel channel) : ISubscriptionCatalog
{
    public Task<IReadOnlyList<PartnerCustomerSubscription>> ListAsync(Guid customerId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Subscriptions(customerId), json => SubscriptionReader.Read(json, customerId), cancellationToken);

    public Task<IReadOnlyList<Entitlement>> ListEntitlementsAsync(Guid customerId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Entitlements(customerId), EntitlementReader.Read, cancellationToken);
}
