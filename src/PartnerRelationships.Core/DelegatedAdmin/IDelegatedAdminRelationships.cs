using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Granular delegated admin relationships, which live in Microsoft Graph (contract §6, A§5). What takes Graph longer is waited for.</summary>
public interface IDelegatedAdminRelationships
{
    /// <summary>Creates a relationship and locks it for the customer's approval: from then on its link is valid. What becomes of it is settled here.</summary>
    /// <exception cref="ConflictException">There is one of that name already (DelegatedAdminNameTaken).</exception>
    /// <exception cref="AccessDeniedException">The caller is no admin agent, or Graph asks for MFA.</exception>
    Task<DelegatedAdminRelationship> RequestAsync(DelegatedAdminRequest request, CancellationToken cancellationToken);

    /// <summary>Hands over relationships.</summary>
    /// <param name="query">Which ones; Graph itself chooses.</param>
    /// <param name="sink">Takes them as their page is read.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task ListAsync(DelegatedAdminQuery query, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken);

    /// <summary>One relationship.</summary>
    /// <exception cref="NotFoundException">There is none of that id.</exception>
    Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken);

    /// <summary>Creates a draft relationship. Never repeated automatically if it is unknown whether it was carried out.</summary>
    /// <exception cref="ConflictException">There is one of that name already (DelegatedAdminNameTaken).</exception>
    Task<DelegatedAdminRelationship> CreateAsync(DelegatedAdminRequest request, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Moves a relationship on. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="relationshipId">The relationship's id.</param>
    /// <param name="action">Where to.</param>
    /// <param name="ticket">The id under which the request leaves, for the journal and Graph's log.</param>
    /// <param name="cancellationToken">Stops at once; the request may have been carried out anyway.</param>
    /// <exception cref="ConflictException">The relationship is not where it can be moved so.</exception>
    Task<DelegatedAdminAnswer> MoveAsync(string relationshipId, DelegatedAdminAction action, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Sets whether a relationship is extended automatically by half a year. Never repeated by itself once it is open whether it was carried out.</summary>
    /// <param name="before">The relationship as it was read.</param>
    /// <param name="autoExtend">Whether it is to.</param>
    /// <param name="ticket">The id under which the request leaves.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ConflictException">It was changed since (EtagStale), or Graph could not carry it out (DelegatedAdminOperationFailed).</exception>
    Task<DelegatedAdminAnswer> SetAutoExtendAsync(DelegatedAdminRelationship before, bool autoExtend, RequestTicket ticket, CancellationToken cancellationToken);

    /// <summary>Deletes a draft relationship. Never repeated automatically if it is unknown whether it was carried out.</summary>
    /// <exception cref="ConflictException">It was changed since (EtagStale).</exception>
    Task<DelegatedAdminAnswer> DeleteAsync(DelegatedAdminRelationship before, RequestTicket ticket, CancellationToken cancellationToken);
}

/// <summary>Where a relationship can be moved to (contract §6.2).</summary>
public enum DelegatedAdminAction
{
    /// <summary>To the customer's approval: its link becomes valid.</summary>
    LockForApproval,

    /// <summary>To its end; it passes through terminationRequested and terminating.</summary>
    Terminate,

    /// <summary>Away: an indirect reseller does not consent to what its distributor made for it.</summary>
    Reject,
}

/// <summary>Which relationships are wanted, as far as Graph itself can choose (contract §6.2).</summary>
public sealed record DelegatedAdminQuery
{
    /// <summary>All of them.</summary>
    public static DelegatedAdminQuery All { get; } = new();

    /// <summary>The customer's tenant id; null for every customer's.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Graph's word for where they stand; null for anywhere.</summary>
    public string? Status { get; init; }
}

/// <summary>What Graph answered to a change that it takes without showing what came of it.</summary>
/// <param name="CorrelationId">Graph's id of the request; null when it gave none.</param>
public sealed record DelegatedAdminAnswer(string? CorrelationId);

/// <summary>The way to delegated admin relationships, for those who cannot do without.</summary>
public static class DelegatedAdminAccess
{
    /// <summary>What a connection has in Microsoft Graph.</summary>
    /// <exception cref="WrongConnectionException">The connection does not reach Microsoft Graph (GraphNotReachable).</exception>
    public static T Required<T>(this T? graph)
        where T : class => graph
        ?? throw new WrongConnectionException("GraphNotReachable", "Delegated admin relationships are managed in Microsoft Graph, and this connection has no token for it.")
        {
            RecommendedAction = ErrorIds.ActionOf("GraphNotReachable"),
        };
}
