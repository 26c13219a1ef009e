using System;

namespace PartnerRelationships.Core.Invitations;

/// <summary>An invitation as it is after something happened to it; what does not change stays.</summary>
internal static class InvitationChanges
{
    public static ResellerInvitation AcceptedBy(this ResellerInvitation old, Guid customerId, InvitationMatch matchedBy, DateTimeOffset acceptedOn) =>
        old with { State = InvitationState.Accepted, AcceptedOn = acceptedOn, CustomerId = customerId, MatchedBy = matchedBy };
}
