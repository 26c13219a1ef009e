using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Roles;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Messages;
using PartnerRelationships.PartnerCenter.Paging;

namespace PartnerRelationships.PartnerCenter.Roles;

internal sealed class RoleClient(ServiceChannel channel) : ICustomerRoles
{
    public Task<IReadOnlyList<PartnerCustomerRole>> ListAsync(Guid customerId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.Roles(customerId), json => RoleReader.Role(json, customerId), cancellationToken);

    public Task<IReadOnlyList<PartnerCustomerRole>> ListOfUserAsync(Guid customerId, Guid userId, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.RolesOfUser(customerId, userId), json => RoleReader.Role(json, customerId), cancellationToken);

    public Task<IReadOnlyList<PartnerCustomerRoleMember>> ListMembersAsync(PartnerCustomerRole role, CancellationToken cancellationToken) =>
        channel.ReadAllAsync(Routes.RoleMembers(role.CustomerId, role.RoleId), json => RoleReader.Member(json, role), cancellationToken);

    public Task<RoleAnswer> AddMemberAsync(PartnerCustomerRoleMember member, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(new ServiceRequest(HttpMethod.Post, Routes.RoleMembers(member.CustomerId, member.RoleId)) { Body = Body(member) }, ticket, cancellationToken);

    public Task<RoleAnswer> RemoveMemberAsync(PartnerCustomerRoleMember member, RequestTicket ticket, CancellationToken cancellationToken) =>
        ChangeAsync(new ServiceRequest(HttpMethod.Delete, Routes.RoleMember(member.CustomerId, member.RoleId, member.UserId)), ticket, cancellationToken);

    private async Task<RoleAnswer> ChangeAsync(ServiceRequest request, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var change = request.Under(ticket);
        using var answer = await channel.SendAsync(change, cancellationToken).ConfigureAwait(false);
        return new RoleAnswer(answer.CorrelationId);
    }

    private static string Body(PartnerCustomerRoleMember member) => new JObject
    {
        ["id"] = member.UserId.ToString(),
        ["displayName"] = member.DisplayName,
        ["userPrincipalName"] = member.UserPrincipalName,
        ["attributes"] = new JObject { ["objectType"] = "UserMember" },
    }.ToString(Newtonsoft.Json.Formatting.None);
}
