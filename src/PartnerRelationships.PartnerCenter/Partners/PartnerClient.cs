using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Partners;

internal sealed class PartnerClient(ServiceChannel channel) : IPartnerDirectory
{
    public Task<IReadOnlyList<IndirectProvider>> ListProvidersAsync(CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Providers, json => PartnerRow.Read(json).ToProvider(), cancellationToken);

    public Task<IReadOnlyList<IndirectReseller>> ListResellersAsync(CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Resellers, json => PartnerRow.Read(json).ToReseller(), cancellationToken);

    public Task<IReadOnlyList<IndirectReseller>> ListResellersOfAsync(Guid customerId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.ResellersOf(customerId), json => PartnerRow.Read(json).ToReseller(), cancellationToken);
}
