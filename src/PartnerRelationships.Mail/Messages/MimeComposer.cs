using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.IO;
using MimeKit.IO.Filters;
using MimeKit.Text;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Messages;

/// <summary>Turns a mail into MIME. Headers are built from values, never from text that somebody else put together.</summary>
internal static class MimeComposer
{
    private static readonly Regex FromLine = new("^(?=>*From )[>F]", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    public static MimeMessage Compose(OutgoingMail mail)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Date = mail.Date, Subject = HeaderText.Literal(mail.Subject), Body = BodyOf(mail) };
        Add(message.From, mail.From);
        message.To.AddRange(mail.To.Select(MailAddresses.ToMailbox));
        Add(message.ReplyTo, mail.ReplyTo);
        if (mail.Culture is { } culture)
        {
            message.Headers.Add(HeaderId.ContentLanguage, culture);
        }

        if (mail.IsDraft)
        {
            message.Headers.Add("X-Unsent", "1");
        }

        return message;
    }

    private static void Add(InternetAddressList list, MailParty? party)
    {
        if (party is not null)
        {
            list.Add(MailAddresses.ToMailbox(party));
        }
    }

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
        if (text.IndexOf("From ", StringComparison.Ordinal) < 0)
        {
            return part;
        }

        part.Content = new MimeContent(new MemoryStream(WithoutFromLines(part.Content!)), ContentEncoding.QuotedPrintable);
        return part;
    }

    // What begins with "From " is where the next mail begins in an mbox, and programs quote it each in a way of their own: it leaves as "=46rom ".
    private static byte[] WithoutFromLines(IMimeContent content)
    {
        using var buffer = new MemoryStream();
        using (var encoder = new FilteredStream(buffer))
        {
            encoder.Add(EncoderFilter.Create(ContentEncoding.QuotedPrintable));
            content.DecodeTo(encoder);
            encoder.Flush();
            var lines = Encoding.ASCII.GetString(buffer.ToArray());
            return Encoding.ASCII.GetBytes(FromLine.Replace(lines, first => $"={(int)first.Value[0]:X2}"));
        }
    }
}
