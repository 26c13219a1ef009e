using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Mail =>
    [
        new("InvitationAddressMissing", "The invitation has no address to send it to.", "Draft it with -Email, or hand it over with Export-ResellerInvitation."),
        new("InvitationClosed", "The invitation is accepted or withdrawn; it is not sent any more.", "Draft another one with New-ResellerInvitation."),
        new("InvitationInDoubt", "The mail was handed over, and nobody knows whether it arrived. It is not repeated by itself.",
            "Look for its Message-Id at the mail server, then settle it with Send-ResellerInvitation -Settle Sent or NotSent; -Force sends it again."),
        new("InvitationNotInDoubt", "The invitation is not in doubt, so there is nothing to settle.", "Get-ResellerInvitation shows where it stands."),
        new("InvitationAlreadySent", "The invitation was sent or exported already, or came back.", "Remind of it with -Reminder, or send it again with -Force."),
        new("InvitationNotSent", "The invitation was not sent, so there is nothing to be reminded of.", "Send it first, without -Reminder."),
        new("ReminderTooSoon", "The last mail is too recent for a reminder.", "Wait, or give a smaller -MinimumDays."),
        new("MailInvalid", "An address cannot be written into a mail.", "Give an address such as ada@contoso.com."),
        new("MailRefused", "The mail server refused this mail; nothing was sent to this customer.", "Read what the server says: often the address does not exist, or the sender may not send as such."),
        new("MailRefusedForNow", "The mail server took this mail not for now; nothing was sent to this customer.", "Send it again later; what the server says tells how much later."),
        new("MailTooFast", "The mail server wants fewer mails at a time, and still did after rests of up to five minutes; nothing was sent to this customer or those after it.",
            "Send the rest later: what was sent is passed over. -MaximumPerMinute says how many may leave in a minute."),
        new("MailCancelled", "It was stopped before the mail was on its way; nothing was sent.", "Send it again."),
        new("SenderMissing", "A mail server needs to know who sends.", "Name the sender with -From."),
        new("SmtpServerMissing", "Nobody said through which mail server mails go.", "Name it with -SmtpServer, or put its name into $PSEmailServer."),
        new("SmtpSecurityRequired", "Mails, or a password, would go over the network in clear.", "Leave -Security out, or name StartTls or Tls."),
        new("ThumbprintInvalid", "The text is no SHA-256 fingerprint of a certificate.", "Give 64 hex digits; the error SmtpCertificateInvalid shows those of the server."),
        new("SmtpUnreachable", "The mail server cannot be reached, or the connection broke before the mail was on its way.", "Check the server's name and port, and that a firewall lets it pass."),
        new("SmtpCertificateInvalid", "The mail server's certificate is not one to trust: it may be another server.",
            "Name the server as its certificate does, or have this machine trust who signed it. To trust this one certificate, check its fingerprint and give it with -CertificateThumbprint."),
        new("SmtpStartTlsMissing", "The mail server offers no STARTTLS, or something in between took it out.", "Use -Security Tls with port 465, or another server."),
        new("SmtpSignInRefused", "The mail server refused the sign-in.", "Check the user and the password or token, and that the account may send by SMTP."),
        new("SmtpSignInUnsupported", "The mail server does not take this kind of sign-in.", "Try -Credential in place of -AccessToken, or the other way round."),
        new("MailFileUnavailable", "The file or folder for mails cannot be written.", "Check the path, the rights and the space that is left."),
        new("MailFileExists", "There is a file of this name already; it is not replaced unasked.", "Choose another path, or replace it with -Force."),
        new("DesktopUnavailable", "No program here opens mails.", "Write files with Export-ResellerInvitation -Path."),
        new("ClipboardUnavailable", "There is no clipboard here.", "On Linux install wl-clipboard, xclip or xsel; or write files with -Path."),
        new("ClipboardTaken", "The clipboard holds one invitation.", "Copy them one after another, or write files with -Path."),
        new("BounceUnreadable", "The file cannot be read as mail.", "Look whether -Path names a file of a mail, an mbox, or a folder of mails."),
    ];
}
