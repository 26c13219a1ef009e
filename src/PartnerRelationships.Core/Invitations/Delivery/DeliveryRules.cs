using System;
using System.Globalization;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>Whether an invitation may be sent in its present state. Checked before the confirmation, and again in the transaction that sends it.</summary>
internal static class DeliveryRules
{
    /// <exception cref="ConflictException">It is not sent in its present state.</exception>
    /// <exception cref="InvalidInputException">It has no address.</exception>
    public static void Check(ResellerInvitation invitation, DeliveryRequest request, DateTimeOffset now)
    {
        RequireOpen(invitation);
        if (invitation.Email is null)
        {
            throw new InvalidInputException("InvitationAddressMissing", $"The invitation of {invitation} has no address to send it to.");
        }

        if (!request.Force)
        {
            RequireCertain(invitation);
            (request.Reminder ? (Action<ResellerInvitation>)RequireSent : RequireUnsent)(invitation);
        }

        if (request.Reminder)
        {
            RequirePatience(invitation, request, now);
        }
    }

    private static void RequireOpen(ResellerInvitation invitation)
    {
        if (invitation.State is InvitationState.Accepted or InvitationState.Withdrawn)
        {
            throw new ConflictException("InvitationClosed", $"The invitation of {invitation} is closed and is no longer sent.");
        }
    }

    /// <exception cref="ConflictException">It is accepted or withdrawn, or its last mail is in doubt.</exception>
    public static void RequireCertain(ResellerInvitation invitation)
    {
        RequireOpen(invitation);
        if (invitation.State == InvitationState.InDoubt)
        {
            throw DeliveryErrors.InDoubt(invitation);
        }
    }

    private static void RequireSent(ResellerInvitation invitation)
    {
        if (invitation.State != InvitationState.Sent)
        {
            throw new ConflictException("InvitationNotSent", $"The invitation of {invitation} was not sent, so no reminder can be sent.");
        }
    }

    private static void RequireUnsent(ResellerInvitation invitation)
    {
        var what = invitation.State switch
        {
            InvitationState.Sent => "was sent already" + On(invitation.SentOn),
            InvitationState.Exported => "was handed over for somebody else to send" + On(invitation.ExportedOn),
            InvitationState.Bounced => "came back" + On(invitation.BouncedOn),
            _ => null,
        };
        if (what is not null)
        {
            throw new ConflictException("InvitationAlreadySent", $"The invitation of {invitation} {what}.");
        }
    }

    private static void RequirePatience(ResellerInvitation invitation, DeliveryRequest request, DateTimeOffset now)
    {
        var last = invitation.RemindedOn ?? invitation.SentOn;
        if (!request.Force && now - last < request.Patience)
        {
            throw new ConflictException("ReminderTooSoon", $"The last mail of {invitation} was sent on {ScreenTime.Day(last)}, less than {request.Patience.TotalDays:0.#} days ago.");
        }
    }

    private static string On(DateTimeOffset? moment) => moment is { } on ? " on " + on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
