using System;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>Says what an invitation waits for: since when, and for whom.</summary>
internal static class InvitationWait
{
    public static string Of(ResellerInvitation invitation, string provider) => invitation.State switch
    {
        InvitationState.Drafted => $"Waits for you since {Day(invitation.CreatedOn)}: the invitation with {provider} is drafted and not sent. {Find(invitation)} | Send-ResellerInvitation, or Export-ResellerInvitation.",
        InvitationState.Exported => $"Waits for the customer since {Day(invitation.ExportedOn)}: the invitation with {provider} was written to a file then.",
        InvitationState.Sent => $"Waits for the customer since {Day(invitation.SentOn)}: it has not accepted the invitation with {provider}{(invitation.Reminders > 0 ? $", of which it was reminded {Counted.Of(invitation.Reminders, "time")}, last on {Day(invitation.RemindedOn)}" : "")}.",
        InvitationState.InDoubt => $"Waits for you: nobody knows whether the mail with the invitation with {provider} left. {Find(invitation)} says more.",
        InvitationState.Bounced => $"Waits for you since {Day(invitation.BouncedOn)}: the invitation with {provider} came back. {Find(invitation)} says more; Set-ResellerInvitation corrects its address.",
        InvitationState.Withdrawn => $"Waits for you since {Day(invitation.WithdrawnOn)}: the invitation with {provider} was withdrawn. Undo-RelationshipStep takes the handover back; New-ResellerInvitation -IndirectProvider invites again.",
        _ => $"Waits for the service since {Day(invitation.AcceptedOn)}: the customer accepted, and the list of customers does not show {provider} yet.",
    };

    private static string Find(ResellerInvitation invitation) => $"Get-ResellerInvitation -InvitationId {invitation.InvitationId}";

    private static string Day(DateTimeOffset? moment) => moment is { } known ? ScreenTime.Day(known) : "an unknown day";
}
