using System;

namespace PartnerRelationships.Core.Invitations;

/// <summary>An invitation as it is after something happened to it; what does not change stays.</summary>
internal static class InvitationChanges
{
    public static ResellerInvitation AcceptedBy(this ResellerInvitation old, Guid customerId, InvitationMatch matchedBy, DateTimeOffset acceptedOn) =>
        old with { State = InvitationState.Accepted, AcceptedOn = acceptedOn, CustomerId = customerId, MatchedBy = matchedBy };

    public static ResellerInvitation Leaving(this ResellerInvitation old, string messageId, string via) =>
        old with { State = InvitationState.InDoubt, MessageId = messageId, SentVia = via, DeliveryNote = null };

    /// <summary>The mail in doubt was taken. What was accepted or withdrawn in the meantime stays so.</summary>
    public static ResellerInvitation Taken(this ResellerInvitation old, DateTimeOffset sentOn, bool reminder, string? note) => old with
    {
        State = old.State == InvitationState.InDoubt ? InvitationState.Sent : old.State,
        SentOn = old.SentOn ?? sentOn,
        RemindedOn = reminder ? sentOn : old.RemindedOn,
        Reminders = old.Reminders + (reminder ? 1 : 0),
        BouncedOn = null,
        DeliveryNote = note,
    };

    /// <summary>The mail in doubt was never sent: the invitation returns to its previous state.</summary>
    public static ResellerInvitation NotTaken(this ResellerInvitation old, string? note) =>
        old with { State = old.State == InvitationState.InDoubt ? StateWithoutDoubt(old) : old.State, DeliveryNote = note };

    public static ResellerInvitation WrittenOut(this ResellerInvitation old, DateTimeOffset exportedOn, string? messageId) => old with
    {
        State = old.State == InvitationState.Drafted ? InvitationState.Exported : old.State,
        ExportedOn = exportedOn,
        MessageId = old.State == InvitationState.Drafted ? messageId : old.MessageId,
    };

    public static ResellerInvitation CameBack(this ResellerInvitation old, DateTimeOffset bouncedOn, string? note) =>
        old with { State = InvitationState.Bounced, BouncedOn = bouncedOn, DeliveryNote = note };

    public static ResellerInvitation WithdrawnBy(this ResellerInvitation old, DateTimeOffset withdrawnOn) =>
        old with { State = InvitationState.Withdrawn, WithdrawnOn = withdrawnOn };

    // The moments tell it: each is kept from the time that the state was reached.
    private static InvitationState StateWithoutDoubt(ResellerInvitation old) => old switch
    {
        { BouncedOn: not null } => InvitationState.Bounced,
        { SentOn: not null } => InvitationState.Sent,
        { ExportedOn: not null } => InvitationState.Exported,
        _ => InvitationState.Drafted,
    };
}
