using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Which security group of the partner's has which roles of a delegated admin relationship (contract §6.2, A§5.4). Graph carries changes out
/// after it answered; its operations are waited for.</summary>
public interface IDelegatedAdminAssignments
{
    /// <summary>A relationship's assignments, also those that are being made or taken away.</summary>
    Task<IReadOnlyList<DelegatedAdminAssignment>> ListAsync(string relationshipId, CancellationToken cancellationToken);

    /// <summary>One assignment.</summary>
    /// <exception cref="NotFoundException">There is none of that id.</exception>
    Task<DelegatedAdminAssignment> GetAsync(string relationshipId, string assignmentId, CancellationToken cancellationToken);

    /// <summary>Gives a group roles. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="relationshipId">The relationship, which must be active.</param>
    /// <param name="groupId">The group's object id in the partner's tenant.</param>
    /// <param name="roleIds">The roles by template id, all of them the relationship's.</param>
    /// <param name="ticket">The id under which the request leaves.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    Task<DelegatedAdminAssignment> AddAsync(string relationshipId, Guid groupId, IReadOnlyList<Guid> roleIds, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Gives the group these roles in place of those that it has. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <exception cref="ConflictException">It was changed since (EtagStale), or Graph could not carry it out (DelegatedAdminOperationFailed).</exception>
    Task<DelegatedAdminAnswer> SetAsync(DelegatedAdminAssignment before, IReadOnlyList<Guid> roleIds, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Takes the group its roles. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <exception cref="ConflictException">It was changed since (EtagStale).</exception>
    Task<DelegatedAdminAnswer> RemoveAsync(DelegatedAdminAssignment before, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>What Graph carries out, or carried out, for a relationship after it answered.</summary>
    Task<IReadOnlyList<DelegatedAdminOperation>> ListOperationsAsync(string relationshipId, CancellationToken cancellationToken);

    /// <summary>One such operation.</summary>
    /// <exception cref="NotFoundException">There is none of that id.</exception>
    Task<DelegatedAdminOperation> GetOperationAsync(string relationshipId, string operationId, CancellationToken cancellationToken);
}

/// <summary>The security groups of the partner's own tenant.</summary>
public interface ISecurityGroups
{
    /// <summary>The groups that are called so; names are not unique.</summary>
    Task<IReadOnlyList<SecurityGroup>> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The group of an id.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    Task<SecurityGroup> GetAsync(Guid groupId, CancellationToken cancellationToken);
}

/// <summary>A security group of the partner's own tenant.</summary>
/// <param name="GroupId">Its object id.</param>
/// <param name="Name">Its name; null if the service does not say.</param>
public sealed record SecurityGroup(Guid GroupId, string? Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name ?? GroupId.ToString();
}

/// <summary>The delegated administrative privileges (DAP) of before, in Partner Center (contract §5.8, §6.3).</summary>
public interface IDelegatedAdminPrivileges
{
    /// <summary>Ends a customer's. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <exception cref="NoRelationshipException">The tenant is not a customer of this partner.</exception>
    Task<DelegatedAdminAnswer> EndAsync(Guid customerId, RequestTicket ticket, CancellationToken cancellationToken);
}
