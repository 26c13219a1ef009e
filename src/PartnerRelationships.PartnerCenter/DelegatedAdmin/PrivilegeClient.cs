using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

internal sealed class PrivilegeClient(ServiceChannel channel) : IDelegatedAdminPrivileges
{
    private const string Body = """{"allowDelegatedAccess":false,"attributes":{"objectType":"Customer"}}""";

    // The documented answer shows no body: reading the customer again says what came of it.
    public async Task<DelegatedAdminAnswer> EndAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var patch = new ServiceRequest(ServiceRequest.Patch, Routes.Customer(customerId)) { Body = Body };
        using var answer = await channel.SendAsync(patch.Under(ticket), cancellationToken).ConfigureAwait(false);
        return new DelegatedAdminAnswer(answer.CorrelationId);
    }
}
