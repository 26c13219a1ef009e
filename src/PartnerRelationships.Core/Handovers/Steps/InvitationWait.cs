using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Handovers.Steps;

/// <summary>Says what an invitation waits for: since when, and for whom.</summary>
internal static class InvitationWait
{
    public static CustomerEnd Of(ResellerInvitation invitation, string provider) => invitation.State switch
    {
        InvitationState.Drafted => Wait.For("you", invitation.CreatedOn, $"the invitation with {provider} is drafted, but not sent. {Find(invitation)} | Send-ResellerInvitation, or Export-ResellerInvitation."),
        InvitationState.Exported => Wait.For("the customer", invitation.ExportedOn, $"the invitation with {provider} was written to a file then."),
        InvitationState.Sent => Wait.For("the customer", invitation.SentOn, $"it has not accepted the invitation with {provider}{(invitation.Reminders > 0 ? $", of which it was reminded {Counted.Of(invitation.Reminders, "time")}, last on {ScreenTime.Day(invitation.RemindedOn)}" : "")}."),
        InvitationState.InDoubt => Wait.For("you", since: null, $"it is unknown whether the mail with the invitation with {provider} was sent. {Find(invitation)} shows more."),
        InvitationState.Bounced => Wait.For("you", invitation.BouncedOn, $"the invitation with {provider} came back. {Find(invitation)} shows more; Set-ResellerInvitation corrects its address."),
        InvitationState.Withdrawn => Wait.For("you", invitation.WithdrawnOn, $"the invitation with {provider} was withdrawn. Undo-RelationshipStep undoes the handover; New-ResellerInvitation -IndirectProvider invites again."),
        _ => Wait.For("the service", invitation.AcceptedOn, $"the customer accepted, but the list of customers does not show {provider} yet."),
    };

    private static string Find(ResellerInvitation invitation) => $"Get-ResellerInvitation -InvitationId {invitation.InvitationId}";
}
