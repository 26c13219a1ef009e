using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Transfers;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Transfers;

/// <summary>Transfers of orders between partners (contract A§3.1).</summary>
internal sealed class TransferClient(ServiceChannel channel) : ICustomerTransfers
{
    public async Task<IReadOnlyList<PartnerCustomerTransfer>> ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.Transfers(customerId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => TransferReader.List(json, customerId));
    }

    public async Task<PartnerCustomerTransfer> GetAsync(Guid customerId, string transferId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.Transfer(customerId, transferId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(json => TransferReader.Root(json, customerId));
    }

    public Task<TransferAnswer> CreateAsync(TransferRequest request, RequestTicket ticket, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, Routes.Transfers(request.CustomerId), TransferWriter.Creation(request), request.CustomerId, ticket, cancellationToken);

    public Task<TransferAnswer> AcceptAsync(PartnerCustomerTransfer transfer, IReadOnlyList<string> subscriptionIds, RequestTicket ticket, CancellationToken cancellationToken) =>
        PatchAsync(transfer, TransferWriter.Acceptance(transfer, subscriptionIds), ticket, cancellationToken);

    public Task<TransferAnswer> CancelAsync(PartnerCustomerTransfer transfer, RequestTicket ticket, CancellationToken cancellationToken) =>
        PatchAsync(transfer, TransferWriter.Cancellation(transfer), ticket, cancellationToken);

    private Task<TransferAnswer> PatchAsync(PartnerCustomerTransfer transfer, string body, RequestTicket ticket, CancellationToken cancellationToken) =>
        SendAsync(ServiceRequest.Patch, Routes.Transfer(transfer.CustomerId, transfer.TransferId), body, transfer.CustomerId, ticket, cancellationToken);

    private async Task<TransferAnswer> SendAsync(HttpMethod method, string path, string body, Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var request = new ServiceRequest(method, path) { Body = body };
        using var answer = await channel.SendAsync(request.Under(ticket), cancellationToken).ConfigureAwait(false);
        return new TransferAnswer(answer.Parse(json => TransferReader.Root(json, customerId)), answer.CorrelationId);
    }
}
