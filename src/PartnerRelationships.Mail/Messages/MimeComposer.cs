using MimeKit;
using MimeKit.Text;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Messages;

/// <summary>Turns a mail into MIME. Headers are built from values, never from text that somebody else put together.</summary>
internal static class MimeComposer
{
    public static MimeMessage Compose(OutgoingMail mail)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Date = mail.Date, Subject = mail.Subject, Body = BodyOf(mail) };
        message.From.Add(Mailbox(mail.From));
        message.To.Add(Mailbox(mail.To));
        if (mail.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(Mailbox(replyTo));
        }

        if (mail.Culture is { } culture)
        {
            message.Headers.Add(HeaderId.ContentLanguage, culture);
        }

        return message;
    }

    private static MailboxAddress Mailbox(MailParty party) => new(party.Name, party.Address);

    private static MimeEntity BodyOf(OutgoingMail mail)
    {
        var text = Part(TextFormat.Plain, mail.Text);
        return mail.Html is null ? text : new MultipartAlternative(text, Part(TextFormat.Html, mail.Html));
    }

    // Quoted-printable: the link is longer than a line may be, and a relay that breaks lines must not break it.
    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText("utf-8", text);
        return part;
    }
}
