using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Mail =>
    [
        new("InvitationAddressMissing", "The invitation has no e-mail address to send it to.", "Draft it with -Email, or export it with Export-ResellerInvitation."),
        new("InvitationClosed", "The invitation is accepted or withdrawn and is no longer sent.", "Draft another one with New-ResellerInvitation."),
        new("InvitationInDoubt", "The mail was handed over to the server, but it is unknown whether it was sent. It is not repeated automatically.",
            "Look for its Message-Id at the mail server, then settle it with Send-ResellerInvitation -Settle Sent or NotSent; -Force sends it again."),
        new("InvitationNotInDoubt", "The invitation is not in doubt, so there is nothing to settle.", "Get-ResellerInvitation shows its state."),
        new("InvitationAlreadySent", "The invitation was already sent or exported, or came back.", "Send a reminder with -Reminder, or send it again with -Force."),
        new("InvitationNotSent", "The invitation was not sent, so a reminder makes no sense.", "Send it first, without -Reminder."),
        new("ReminderTooSoon", "The last mail is too recent for a reminder.", "Wait, or give a smaller -MinimumDays."),
        new("MailInvalid", "An address cannot be used in a mail.", "Give an address such as ada@contoso.com."),
        new("MailRefused", "The mail server rejected this mail. Nothing was sent to this customer.", "Read the server's answer. Often the address does not exist, or the account may not send with this sender address."),
        new("MailRefusedForNow", "The mail server temporarily rejected this mail. Nothing was sent to this customer.", "Send it again later. The server's answer says how much later."),
        new("MailTooFast", "The mail server limits the sending rate, even after pauses of up to five minutes. Nothing was sent to this customer or those after it.",
            "Send the rest later; what was already sent is skipped. -MaximumPerMinute limits how many mails are sent per minute."),
        new("MailCancelled", "The command was stopped before the mail was handed over. Nothing was sent.", "Send it again."),
        new("SenderMissing", "A sender address is needed to send through a mail server.", "Name the sender with -From."),
        new("SmtpServerMissing", "No mail server was given.", "Name it with -SmtpServer, or put its name into $PSEmailServer."),
        new("SmtpSecurityRequired", "Mail or a password would be sent over the network in clear text.", "Leave out -Security, or use StartTls or Tls."),
        new("ThumbprintInvalid", "The text is not the SHA-256 fingerprint of a certificate.", "Give 64 hex digits. The error SmtpCertificateInvalid shows the fingerprint of the server's certificate."),
        new("SmtpUnreachable", "The mail server cannot be reached, or the connection was lost before the mail was handed over.", "Check the server's name and port, and whether a firewall blocks the connection."),
        new("SmtpCertificateInvalid", "The mail server's certificate is not trusted: it may be a different server.",
            "Use the server name from its certificate, or make this machine trust its issuer. To trust only this certificate, check its fingerprint and give it with -CertificateThumbprint."),
        new("SmtpStartTlsMissing", "The mail server offers no STARTTLS, or something on the network path removed it.", "Use -Security Tls with port 465, or another server."),
        new("SmtpSignInRefused", "The mail server refused the sign-in.", "Check the user and the password or token, and that the account may send by SMTP."),
        new("SmtpSignInUnsupported", "The mail server does not support this type of authentication.", "Use -Credential instead of -AccessToken, or vice versa."),
        new("MailFileUnavailable", "The file or folder for mails cannot be written.", "Check the path, the permissions and the free disk space."),
        new("MailFileExists", "A file with this name already exists. It is not replaced without -Force.", "Choose another path, or replace it with -Force."),
        new("DesktopUnavailable", "No mail program is available on this machine.", "Write files with Export-ResellerInvitation -Path."),
        new("ClipboardUnavailable", "No clipboard is available on this machine.", "On Linux install wl-clipboard, xclip or xsel; or write files with -Path."),
        new("ClipboardTaken", "The clipboard can hold only one invitation.", "Copy them one at a time, or write files with -Path."),
        new("BounceUnreadable", "The file cannot be read as a mail.", "Check that -Path names a mail file, an mbox file, or a folder of mails."),
    ];
}
