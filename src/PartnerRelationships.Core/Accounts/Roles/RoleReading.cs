using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Roles;

/// <summary>Reads the directory roles of customers' tenants. One for a command: a tenant's roles are read once.</summary>
public sealed class RoleReading(IRolePorts ports)
{
    private readonly AskedOnce<Guid, IReadOnlyList<PartnerCustomerRole>> roles = new((customer, token) => RoleNeeds.Reading.ExplainAsync(() => ports.Roles.ListAsync(customer, token)));

    /// <summary>The roles that exist in a customer's tenant.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone, or a role is missing.</exception>
    public Task<IReadOnlyList<PartnerCustomerRole>> ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(RoleNeeds.Reading.Operation);
        return roles.GetAsync(customerId, cancellationToken);
    }

    /// <summary>The roles that a user has.</summary>
    /// <exception cref="NotFoundException">There is no such user.</exception>
    public Task<IReadOnlyList<PartnerCustomerRole>> OfUserAsync(PartnerCustomerUser user, CancellationToken cancellationToken) =>
        RoleNeeds.Reading.AsUserAsync(ports.SignIn, () => ports.Roles.ListOfUserAsync(user.CustomerId, user.UserId, cancellationToken));

    /// <summary>Who has a role.</summary>
    public Task<IReadOnlyList<PartnerCustomerRoleMember>> MembersAsync(PartnerCustomerRole role, CancellationToken cancellationToken) =>
        RoleNeeds.Reading.AsUserAsync(ports.SignIn, () => ports.Roles.ListMembersAsync(role, cancellationToken));

    /// <summary>The role that is meant by a name or an id.</summary>
    /// <exception cref="NotFoundException">None in the tenant is called so (DirectoryRoleUnknown).</exception>
    public async Task<PartnerCustomerRole> FindAsync(Guid customerId, string role, CancellationToken cancellationToken)
    {
        var known = await ListAsync(customerId, cancellationToken).ConfigureAwait(false);
        return known.FirstOrDefault(one => Is(one.RoleId, role)) ?? known.FirstOrDefault(one => Is(one.Name, role))
            ?? throw new NotFoundException("DirectoryRoleUnknown", $"'{role}' is not a directory role of this tenant. It has {string.Join(", ", known.Select(one => one.Name))}.");
    }

    // Microsoft writes its roles with blanks and without.
    private static bool Is(string word, string role) => string.Equals(word.Replace(" ", ""), role.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
}
