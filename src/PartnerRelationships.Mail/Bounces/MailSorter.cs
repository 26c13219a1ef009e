using System;
using System.Linq;
using MimeKit;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>Tells what a mail is. A report counts by what it says of itself, before who sent it: servers mark reports and answers of people who are away alike.</summary>
internal static class MailSorter
{
    private static readonly string[] Daemons = ["mailer-daemon", "postmaster", "mail-daemon", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"];
    private static readonly string[] AwayHeaders = ["X-Autoreply", "X-Autorespond", "X-Auto-Reply"];

    public static MailReading Read(MimeMessage message)
    {
        var (kind, bounce) = DeliveryReport.Read(message) ?? PlainReport.Read(message) ?? (KindOf(message), null);
        // A mail came back, and nothing says which.
        return new MailReading(bounce is { MessageIds.Count: 0 } ? MailKind.NotUnderstood : kind, bounce, message.Subject);
    }

    private static MailKind KindOf(MimeMessage message) =>
        IsReceipt(message) ? MailKind.Receipt
        : IsFromServer(message) || message.Body is MultipartReport || !IsMail(message) ? MailKind.NotUnderstood
        : IsAway(message) ? MailKind.OutOfOffice
        : MailKind.Letter;

    private static bool IsReceipt(MimeMessage message) =>
        message.Body is MultipartReport report && Is(report.ReportType, "disposition-notification");

    private static bool IsFromServer(MimeMessage message) =>
        message.Headers.Contains("X-Failed-Recipients")
        || message.From.Mailboxes.Any(box => Daemons.Contains((box.Address ?? "").Split('@')[0].ToLowerInvariant()) || Daemons.Contains(box.Name?.ToLowerInvariant() ?? ""));

    private static bool IsAway(MimeMessage message) =>
        (message.Headers["Auto-Submitted"] ?? "").Trim().StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase)
        || Is(message.Headers["Precedence"], "auto_reply") || AwayHeaders.Any(message.Headers.Contains);

    // A lenient parser accepts any text as a mail; a text without any of these headers is not a mail.
    private static bool IsMail(MimeMessage message) =>
        new[] { HeaderId.From, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.Received, HeaderId.ReturnPath }.Any(message.Headers.Contains);

    private static bool Is(string? text, string word) => string.Equals(text?.Trim(), word, StringComparison.OrdinalIgnoreCase);
}
