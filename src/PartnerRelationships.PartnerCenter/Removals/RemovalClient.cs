using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Removals;

internal sealed class RemovalClient(ServiceChannel channel) : IRelationshipRemover
{
    private const string Body = """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""";

    public async Task<RemovalAnswer> RemoveAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var patch = new ServiceRequest(ServiceRequest.Patch, Routes.Customer(customerId)) { Body = Body };
        using var answer = await channel.SendAsync(patch.Under(ticket), cancellationToken).ConfigureAwait(false);
        RequireNone(answer);
        return new RemovalAnswer(answer.Request.RequestId, answer.CorrelationId);
    }

    // What a proxy, a portal or a service in trouble says with 200 is no word of the removal: nobody knows then what became of it.
    private static void RequireNone(ServiceAnswer answer)
    {
        var left = answer.Parse(json => json.Root(MemberNames.RelationshipToPartner, json.Text));
        if (!string.Equals(left, "none", StringComparison.OrdinalIgnoreCase))
        {
            throw answer.Malformed(left is null ? "It does not say that the relationship has ended." : $"It says that the relationship is '{left}'.");
        }
    }
}
