using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Licences;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Licences;

internal sealed class LicenseClient(ServiceChannel channel) : ICustomerLicenses
{
    public Task<IReadOnlyList<PartnerCustomerSku>> ListSkusAsync(Guid customerId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Skus(customerId), json => SkuReader.Read(json, customerId), cancellationToken);

    public Task<IReadOnlyList<PartnerCustomerUserLicense>> ListAsync(Guid customerId, Guid userId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Licenses(customerId, userId), json => LicenseReader.Read(json, customerId, userId), cancellationToken);

    public async Task<LicenseAnswer> ChangeAsync(LicenseUpdate update, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(HttpMethod.Post, Routes.LicenseUpdates(update.CustomerId, update.UserId))
        {
            Body = LicenseWriter.Write(update),
        };
        using var answer = await channel.SendAsync(request.Under(ticket), cancellationToken).ConfigureAwait(false);
        return new LicenseAnswer(answer.Parse(LicenseReader.Warnings));
    }
}
