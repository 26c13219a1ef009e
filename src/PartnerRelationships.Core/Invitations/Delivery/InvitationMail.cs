using System;
using System.Linq;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Delivery;

/// <summary>An invitation as a mail. The link is looked for once more: nothing goes out without it, whatever happened to the text since.</summary>
internal static class InvitationMail
{
    /// <exception cref="InvalidInputException">The text does not hold the link (LinkMissing, LinkAltered and the guard's others), or the subject or the address cannot be one.</exception>
    public static OutgoingMail Compose(ResellerInvitation invitation, MailParty? from, IHtmlReader html, DateTimeOffset date)
    {
        DraftInput.CheckSubject(invitation.Subject);
        DraftInput.CheckAddresses(invitation.Email);
        LinkGuard.Check(invitation, html);
        return new OutgoingMail
        {
            MessageId = NewMessageId(invitation.InvitationId, from),
            From = from,
            To = [.. AddressList.Of(invitation.Email).Select(address => new MailParty(address, invitation.CustomerName))],
            Subject = invitation.Subject,
            Text = invitation.Body,
            Html = invitation.HtmlBody,
            Culture = invitation.Culture,
            Date = date,
        };
    }

    /// <summary>A Message-Id of its own for each mail. The invitation's id begins it, so that a mail that came back leads to its invitation; the
    /// rest cannot be guessed.</summary>
    private static string NewMessageId(Guid invitationId, MailParty? from) => $"{invitationId:N}.{Guid.NewGuid():N}@{MessageIds.DomainOf(from)}";

    /// <summary>The invitation that a Message-Id of ours is about; null for somebody else's.</summary>
    public static Guid? InvitationOf(string messageId) =>
        messageId.IndexOf('.') is 32 && Guid.TryParseExact(messageId.Substring(0, 32), "N", out var id) ? id : null;
}
