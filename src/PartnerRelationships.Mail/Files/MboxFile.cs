using System;
using System.Globalization;
using System.IO;
using System.Text;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Files;

/// <summary>One file with all mails, as mboxrd: a line of a mail that begins with From, however often quoted, is quoted once more.</summary>
/// <param name="path">The file; what is there is replaced when this one is complete.</param>
public sealed class MboxFile(string path) : SingleFile(path)
{
    private static readonly byte[] Separator = Encoding.ASCII.GetBytes("From ");
    private readonly MimeWriter writer = new();

    private protected override void Append(ResellerInvitation invitation, OutgoingMail mail, Stream stream)
    {
        using var buffer = new MemoryStream();
        writer.Write(mail, buffer);
        Write(stream, $"From {mail.From?.Address ?? "MAILER-DAEMON"} {mail.Date.UtcDateTime.ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture)}\n");
        var bytes = buffer.ToArray();
        for (var start = 0; start < bytes.Length;)
        {
            var feed = Array.IndexOf(bytes, (byte)'\n', start);
            var (end, next) = feed < 0 ? (bytes.Length, bytes.Length) : (feed > start && bytes[feed - 1] == '\r' ? feed - 1 : feed, feed + 1);
            WriteLine(stream, bytes, start, end);
            start = next;
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteLine(Stream stream, byte[] bytes, int start, int end)
    {
        if (NeedsQuote(bytes, start, end))
        {
            stream.WriteByte((byte)'>');
        }

        stream.Write(bytes, start, end - start);
        stream.WriteByte((byte)'\n');
    }

    private static bool NeedsQuote(byte[] bytes, int start, int end)
    {
        while (start < end && bytes[start] == '>')
        {
            start++;
        }

        return end - start >= Separator.Length && bytes.AsSpan(start, Separator.Length).SequenceEqual(Separator);
    }

    private static void Write(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
