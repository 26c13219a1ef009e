using System.Collections.Generic;

namespace PartnerRelationships.Core.Invitations;

/// <summary>What the states of an invitation have in common.</summary>
public static class InvitationStates
{
    /// <summary>An answer may be on its way: another invitation now would be a second one. What came back or was withdrawn is not waited for.</summary>
    public static IReadOnlyCollection<InvitationState> Awaited { get; } =
        [InvitationState.Drafted, InvitationState.Exported, InvitationState.InDoubt, InvitationState.Sent];

    /// <summary>It can still be accepted. The link stays valid whatever became of the mail, so that is all but the accepted ones.</summary>
    public static IReadOnlyCollection<InvitationState> Open { get; } = [.. Awaited, InvitationState.Bounced, InvitationState.Withdrawn];
}
