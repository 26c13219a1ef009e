using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Granular delegated admin relationships, which live in Microsoft Graph (contract §6).</summary>
public interface IDelegatedAdminRelationships
{
    /// <summary>Creates a relationship and locks it for the customer's approval: from then on its link is valid.</summary>
    /// <exception cref="ConflictException">There is one of that name already (DelegatedAdminNameTaken).</exception>
    /// <exception cref="AccessDeniedException">The caller is no admin agent, or Graph asks for MFA.</exception>
    Task<DelegatedAdminRelationship> RequestAsync(DelegatedAdminRequest request, CancellationToken cancellationToken);

    /// <summary>Hands over the relationships of a customer, or all of them.</summary>
    /// <param name="customerId">The customer's tenant id; null for every customer's.</param>
    /// <param name="sink">Takes them as their page is read.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task ListAsync(Guid? customerId, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken);

    /// <summary>One relationship as it stands.</summary>
    /// <exception cref="NotFoundException">There is none of that id.</exception>
    Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken);

    /// <summary>Asks for the end of an active relationship; it passes through terminationRequested and terminating.</summary>
    /// <param name="relationshipId">The relationship's id.</param>
    /// <param name="requestId">The request's id, for the journal.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out all the same.</param>
    Task TerminateAsync(string relationshipId, Guid requestId, CancellationToken cancellationToken);
}

/// <summary>A delegated admin relationship to ask a customer for.</summary>
/// <param name="DisplayName">Its name: at most 50 characters, unique for the partner.</param>
/// <param name="Duration">How long it lasts: 1 day to 2 years.</param>
/// <param name="RoleIds">The directory roles that it gives, by template id.</param>
/// <param name="CustomerId">The only tenant that may approve it; null when it is not known yet.</param>
/// <param name="AutoExtend">Whether it extends itself by half a year; not possible with the Global Administrator role.</param>
public sealed record DelegatedAdminRequest(string DisplayName, TimeSpan Duration, IReadOnlyList<Guid> RoleIds, Guid? CustomerId, bool AutoExtend);

/// <summary>The way to delegated admin relationships, for those who cannot do without.</summary>
public static class DelegatedAdminAccess
{
    /// <summary>A connection's delegated admin relationships.</summary>
    /// <exception cref="WrongConnectionException">The connection does not reach Microsoft Graph (GraphNotReachable).</exception>
    public static IDelegatedAdminRelationships Required(this IDelegatedAdminRelationships? relationships) => relationships
        ?? throw new WrongConnectionException("GraphNotReachable", "Delegated admin rights are in Microsoft Graph, and this connection's token is not for it.")
        {
            RecommendedAction = ErrorIds.ActionOf("GraphNotReachable"),
        };
}
