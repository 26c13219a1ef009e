using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

internal sealed class SecurityGroupClient(ServiceChannel channel) : ISecurityGroups
{
    public Task<IReadOnlyList<SecurityGroup>> FindAsync(string name, CancellationToken cancellationToken) =>
        channel.ReadAllGraphAsync(Routes.SecurityGroupsNamed(name), AssignmentReader.Group, cancellationToken);

    public async Task<SecurityGroup> GetAsync(Guid groupId, CancellationToken cancellationToken)
    {
        using var answer = await channel.SendAsync(ServiceRequest.Get(Routes.SecurityGroup(groupId)), cancellationToken).ConfigureAwait(false);
        return answer.Parse(AssignmentReader.GroupRoot);
    }
}
