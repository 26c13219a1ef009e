using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Invitations;

/// <summary>The ledger's invitations. Every call is about one partner's tenant, and every change comes with the event that tells of it:
/// both are kept, or neither.</summary>
public interface IInvitationStore
{
    /// <summary>Keeps a new invitation; durable when the call returns.</summary>
    /// <exception cref="LedgerException">It could not be written.</exception>
    Task AddAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>Replaces an invitation that is kept already; durable when the call returns.</summary>
    /// <exception cref="NotFoundException">There is none of that id and partner.</exception>
    Task UpdateAsync(ResellerInvitation invitation, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>One invitation; null when there is none of that id and partner.</summary>
    Task<ResellerInvitation?> FindAsync(Guid partnerTenantId, Guid invitationId, CancellationToken cancellationToken);

    /// <summary>The partner's invitations, oldest first, handed over one by one.</summary>
    Task ListAsync(Guid partnerTenantId, IResultSink<ResellerInvitation> sink, CancellationToken cancellationToken);
}
