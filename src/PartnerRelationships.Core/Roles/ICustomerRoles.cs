using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Roles;

/// <summary>The directory roles of a customer's tenant (contract §5.14, A§6). The service takes none of it from an application alone.</summary>
public interface ICustomerRoles
{
    /// <summary>The roles that exist in the tenant: those that were used there once.</summary>
    /// <exception cref="AccessDeniedException">The partner lacks a role (RoleMissing).</exception>
    Task<IReadOnlyList<PartnerCustomerRole>> ListAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>The roles that one user has.</summary>
    /// <exception cref="NotFoundException">There is no such user (code 60002).</exception>
    Task<IReadOnlyList<PartnerCustomerRole>> ListOfUserAsync(Guid customerId, Guid userId, CancellationToken cancellationToken);

    /// <summary>Who has a role.</summary>
    /// <exception cref="NotFoundException">There is no such role in the tenant.</exception>
    Task<IReadOnlyList<PartnerCustomerRoleMember>> ListMembersAsync(PartnerCustomerRole role, CancellationToken cancellationToken);

    /// <summary>Gives a user a role. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <exception cref="UnreachableException">No answer came: it may have been carried out.</exception>
    Task<RoleAnswer> AddMemberAsync(PartnerCustomerRoleMember member, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Takes a role from a user. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <exception cref="UnreachableException">No answer came: it may have been carried out.</exception>
    Task<RoleAnswer> RemoveMemberAsync(PartnerCustomerRoleMember member, RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>The service carried out a change of a role.</summary>
/// <param name="CorrelationId">The service's correlation id; null when it gave none.</param>
public sealed record RoleAnswer(string? CorrelationId);
