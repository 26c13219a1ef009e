using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations;

/// <summary>The ledger's invitations. Every call is about one partner's tenant, and every change is saved with the event that records it:
/// both are kept, or neither. Changes are made in the order of the calls.</summary>
public interface IInvitationStore
{
    /// <summary>Keeps a new invitation; durable when the call returns.</summary>
    /// <exception cref="LedgerException">It could not be written.</exception>
    Task AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>Keeps a new invitation unless there is another one already. It is looked for and kept in one transaction, so that of two who
    /// invite somebody at once, in whatever process, one does; durable when the call returns.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="entry">The event that records it.</param>
    /// <param name="unless">What must not be there: an invitation of the same partner that one of these means.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    /// <returns>The newest one that is there already, and then nothing was kept; null when this one was kept.</returns>
    /// <exception cref="LedgerException">It could not be written.</exception>
    Task<ResellerInvitation?> AddUnlessAsync(
        ResellerInvitation invitation, RelationshipEvent entry, IReadOnlyCollection<InvitationFilter> unless, CancellationToken cancellationToken);

    /// <summary>Changes an invitation from its state at that moment, so that no other change is lost; durable when the call returns.</summary>
    /// <param name="partnerTenantId">The partner.</param>
    /// <param name="invitationId">Which one.</param>
    /// <param name="change">Gives the invitation as it shall be; what it throws leaves everything as it is. Nobody else writes in the meantime, so it is quick.</param>
    /// <param name="tell">Returns the event that records the changed invitation.</param>
    /// <param name="cancellationToken">Stops it while it waits for its turn.</param>
    /// <returns>The invitation as it is kept now.</returns>
    /// <exception cref="NotFoundException">There is none of that id and partner.</exception>
    /// <exception cref="LedgerException">It is not as its last event left it: somebody altered it outside the module (LedgerCorrupt).</exception>
    Task<ResellerInvitation> UpdateAsync(
        Guid partnerTenantId,
        Guid invitationId,
        Func<ResellerInvitation, ResellerInvitation> change,
        Func<ResellerInvitation, RelationshipEvent> tell,
        CancellationToken cancellationToken);

    /// <summary>An invitation as its last event left it, to be handed over: what was read before may have been altered then, and put back since.</summary>
    /// <exception cref="NotFoundException">There is none of that id and partner.</exception>
    /// <exception cref="LedgerException">Somebody altered it outside the module (LedgerCorrupt).</exception>
    Task<ResellerInvitation> ReadUnalteredAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken);

    /// <summary>One invitation; null when there is none of that id and partner.</summary>
    Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken);

    /// <summary>The partner's invitations, oldest first, handed over one by one.</summary>
    Task ListAsync(Guid partnerTenantId, InvitationFilter filter, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken);
}
