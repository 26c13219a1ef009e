using System;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>What recognises the answer to an invitation that can still be accepted, without its text.</summary>
internal sealed record OpenInvitation(Guid InvitationId, string Invited, InvitationState State, Guid? CustomerId, string? Domain, string? CustomerName, DateTimeOffset CreatedOn)
{
    public static OpenInvitation Of(ResellerInvitation invitation) => new(
        invitation.InvitationId,
        invitation.CustomerName ?? invitation.Domain ?? invitation.Email ?? "anyone",
        invitation.State,
        invitation.CustomerId,
        invitation.Domain,
        invitation.CustomerName,
        invitation.CreatedOn);
}
