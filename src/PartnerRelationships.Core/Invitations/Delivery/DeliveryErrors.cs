using System.Linq;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>What goes wrong with one mail, as errors.</summary>
internal static class DeliveryErrors
{
    public static ConflictException InDoubt(ResellerInvitation invitation) => new(
        "InvitationInDoubt",
        $"It is unknown whether the mail to {invitation.Email} was sent: it was being handed over, and no result is known. Its Message-Id is {invitation.MessageId}.")
    {
        RecommendedAction = $"Look for that Message-Id at the mail server or in the customer's mailbox, then settle it with Send-ResellerInvitation {invitation.InvitationId} -Settle Sent or NotSent. "
            + "-Force sends it again, and the customer may get it twice.",
    };

    public static MailException Refused(ResellerInvitation invitation) => new(
        IsForNow(invitation.DeliveryNote) ? "MailRefusedForNow" : "MailRefused",
        $"The mail to {invitation.Email} was refused{(IsForNow(invitation.DeliveryNote) ? " for now" : "")}; nothing was sent. The server says: {invitation.DeliveryNote ?? "nothing"}");

    // RFC 5321: a reply that begins with 4 means that the same command may succeed later.
    private static bool IsForNow(string? note) => note is { Length: > 3 } && note[0] == '4' && note.Take(3).All(char.IsDigit) && note[3] is ' ' or '-';
}
