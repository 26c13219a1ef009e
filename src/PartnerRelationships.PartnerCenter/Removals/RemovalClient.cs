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

    // A 200 from a proxy, a portal or a failing service says nothing about the removal: its outcome is then unknown.
    private static void RequireNone(ServiceAnswer answer)
    {
        var left = answer.Parse(json => json.Root(MemberNames.RelationshipToPartner, json.Text));
        if (!string.Equals(left, "none", StringComparison.OrdinalIgnoreCase))
        {
            throw answer.Malformed(left is null ? "It does not say that the relationship has ended." : $"It says that the relationship is '{left}'.");
        }
    }
}
