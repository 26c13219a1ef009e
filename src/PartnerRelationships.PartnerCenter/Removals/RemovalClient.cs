using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Removals;

internal sealed class RemovalClient(ServiceChannel channel) : IRelationshipRemover
{
    private const string Body = """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""";

    public async Task<RemovalAnswer> RemoveAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var patch = new ServiceRequest(ServiceRequest.Patch, Routes.Customer(customerId)) { RequestId = ticket.Id, Renewing = ticket.Renewing, Body = Body, SettledByAsking = true };
        using var answer = await channel.SendAsync(patch, cancellationToken).ConfigureAwait(false);
        return new RemovalAnswer(answer.Request.RequestId, answer.CorrelationId);
    }
}
