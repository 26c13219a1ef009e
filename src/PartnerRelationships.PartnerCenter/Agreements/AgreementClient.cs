using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Agreements;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Agreements;

internal sealed class AgreementClient(ServiceChannel channel) : ICustomerAgreements
{
    public Task<IReadOnlyList<AgreementTemplate>> ListTemplatesAsync(CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.AgreementTemplates, TemplateReader.Read, cancellationToken);

    public Task<IReadOnlyList<PartnerCustomerAgreement>> ListAsync(Guid customerId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.CustomerAgreements(customerId), json => AgreementReader.Read(json, customerId), cancellationToken);

    public async Task<bool> IsSignedDirectlyAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.DirectAgreement(customerId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => json.Root(MemberNames.IsSigned, () => json.Flag()?.ToString())) == bool.TrueString;
    }

    public async Task<PartnerCustomerAgreement> ConfirmAsync(PartnerCustomerAgreement agreement, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(HttpMethod.Post, Routes.Agreements(agreement.CustomerId)) { Body = AgreementWriter.Write(agreement) };
        using var answer = await channel.SendAsync(request.Under(ticket), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => AgreementReader.ReadRoot(json, agreement.CustomerId));
    }
}
