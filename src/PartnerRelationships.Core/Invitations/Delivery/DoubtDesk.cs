using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>Settles what a person found out about a mail in doubt. Sends nothing.</summary>
/// <param name="ports">Whose invitations.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
public sealed class DoubtDesk(IInvitationPorts ports, Guid correlationId)
{
    private const string ByHand = "settled by hand";

    /// <summary>The invitation as it would stand.</summary>
    /// <exception cref="ConflictException">It is not in doubt (InvitationNotInDoubt).</exception>
    public ResellerInvitation Settle(ResellerInvitation invitation, InvitationSettlement settlement)
    {
        if (invitation.State != InvitationState.InDoubt)
        {
            throw new ConflictException("InvitationNotInDoubt", $"The invitation of {invitation} is not in doubt; there is nothing to settle.");
        }

        // What had been sent before was being reminded of.
        return settlement == InvitationSettlement.Sent
            ? invitation.Taken(ports.Clock.Now, reminder: invitation.SentOn is not null, ByHand)
            : invitation.NotTaken(ByHand);
    }

    /// <summary>Settles it in the ledger.</summary>
    /// <returns>The invitation as it stands now.</returns>
    public Task<ResellerInvitation> SettleAsync(Guid invitationId, InvitationSettlement settlement, CancellationToken cancellationToken) =>
        ports.Invitations.UpdateAsync(
            ports.Profile.TenantId,
            invitationId,
            current => Settle(current, settlement),
            changed => EventDraft.Of(ports, KindOf(settlement), correlationId) with { InvitationId = changed.InvitationId, Detail = ByHand },
            cancellationToken);

    private static string KindOf(InvitationSettlement settlement) =>
        settlement == InvitationSettlement.Sent ? EventKinds.InvitationSent : EventKinds.InvitationNotSent;
}
