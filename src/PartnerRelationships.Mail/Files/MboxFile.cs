using System.Globalization;
using System.IO;
using System.Text;
using MimeKit;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Messages;

namespace PartnerRelationships.Mail.Files;

/// <summary>One file with all mails, as mbox. Programs differ in what they quote and unquote there, so there is nothing to quote: no line of a mail
/// begins with From, however often quoted (<see cref="MimeComposer"/>).</summary>
/// <param name="path">The file.</param>
/// <param name="overwrite">Whether what is there is replaced when this one is complete.</param>
public sealed class MboxFile(string path, bool overwrite) : SingleFile(path, overwrite)
{
    private static readonly FormatOptions Lines = new() { NewLineFormat = NewLineFormat.Unix };

    private protected override void Append(ResellerInvitation invitation, OutgoingMail mail, Stream stream)
    {
        using var message = MimeComposer.Compose(mail);
        Write(stream, $"From {mail.From?.Address ?? "MAILER-DAEMON"} {mail.Date.UtcDateTime.ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture)}\n");
        message.WriteTo(Lines, stream);
        Write(stream, "\n");
    }

    private static void Write(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
