using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Roles;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>The directory roles of a tenant in memory.</summary>
internal sealed class FakeRoles : ICustomerRoles
{
    public List<PartnerCustomerRole> Kept { get; } = [];

    public List<PartnerCustomerRoleMember> Members { get; } = [];

    public List<string> Calls { get; } = [];

    /// <summary>What happens on the way back.</summary>
    public Action? OnChanged { get; set; }

    public Task<IReadOnlyList<PartnerCustomerRole>> ListAsync(Guid customerId, CancellationToken cancellationToken) => Read("roles", Kept);

    public Task<IReadOnlyList<PartnerCustomerRole>> ListOfUserAsync(Guid customerId, Guid userId, CancellationToken cancellationToken) =>
        Read("of user", Kept.Where(role => Members.Any(member => member.UserId == userId && member.RoleId == role.RoleId)));

    public Task<IReadOnlyList<PartnerCustomerRoleMember>> ListMembersAsync(PartnerCustomerRole role, CancellationToken cancellationToken) =>
        Read("members", Members.Where(member => member.RoleId == role.RoleId));

    public Task<RoleAnswer> AddMemberAsync(PartnerCustomerRoleMember member, RequestTicket ticket, CancellationToken cancellationToken) => Change("add", () => Members.Add(member));

    public Task<RoleAnswer> RemoveMemberAsync(PartnerCustomerRoleMember member, RequestTicket ticket, CancellationToken cancellationToken) =>
        Change("remove", () => Members.RemoveAll(one => one.UserId == member.UserId && one.RoleId == member.RoleId));

    private Task<RoleAnswer> Change(string call, Action change)
    {
        Calls.Add(call);
        change();
        OnChanged?.Invoke();
        return Task.FromResult(new RoleAnswer(null));
    }

    private Task<IReadOnlyList<T>> Read<T>(string call, IEnumerable<T> found)
    {
        Calls.Add(call);
        return Task.FromResult<IReadOnlyList<T>>([.. found]);
    }
}
