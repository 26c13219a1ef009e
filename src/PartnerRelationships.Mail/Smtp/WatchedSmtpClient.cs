using MailKit.Net.Smtp;
using MimeKit;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>A client that knows how far a mail came: once its recipient was taken, a break leaves it in doubt.</summary>
internal sealed class WatchedSmtpClient : SmtpClient
{
    /// <summary>Whether the recipient was taken, so that the mail itself may be on its way.</summary>
    public bool IsUnderWay { get; private set; }

    public void Begin() => IsUnderWay = false;

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        IsUnderWay = true;
        base.OnRecipientAccepted(message, mailbox, response);
    }
}
