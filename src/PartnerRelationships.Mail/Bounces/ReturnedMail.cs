using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MimeKit;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>The mail that came back: whole, as its headers, or, where a server returns neither, as what the report answers to.</summary>
internal static class ReturnedMail
{
    // Relays that give a mail an id of their own keep the one that it had: Exchange and Outlook, Google.
    private static readonly string[] Kept = ["X-Microsoft-Original-Message-ID", "X-Google-Original-Message-ID", "X-Original-Message-ID"];

    /// <summary>The Message-Ids that it may have had, without angle brackets. What it is itself an answer to is none: an answer to a mail of ours may come back as well.</summary>
    public static IReadOnlyList<string> IdsOf(MimeMessage report) => Distinct(
        PartsOf(report.Body).SelectMany(HeadersOf).SelectMany(headers => Ids(headers, ["Message-ID", .. Kept]))
            .Concat(Ids(report.Headers, [.. Kept, "In-Reply-To", "References"])));

    /// <summary>The same of a report that quotes the headers in its text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="quoted">The text from the first header on.</param>
    public static IReadOnlyList<string> IdsOf(MimeMessage report, string quoted) =>
        Distinct(HeadersIn(new MemoryStream(Encoding.UTF8.GetBytes(quoted))).SelectMany(headers => Ids(headers, ["Message-ID", .. Kept])).Concat(IdsOf(report)));

    // Not BodyParts, which passes mails within a mail over. One level is enough, so a mail in mails in mails ends here.
    private static IEnumerable<MimeEntity> PartsOf(MimeEntity? entity) => entity is Multipart parts ? parts.SelectMany(PartsOf) : entity is null ? [] : [entity];

    private static IEnumerable<HeaderList> HeadersOf(MimeEntity part)
    {
        if (part is MessagePart { Message: { } message })
        {
            return [message.Headers];
        }

        if (part is not MimePart { Content: { } content } || !part.ContentType.IsMimeType("text", "rfc822-headers"))
        {
            return [];
        }

        var text = new MemoryStream();
        content.DecodeTo(text);
        text.Position = 0;
        return HeadersIn(text);
    }

    private static IEnumerable<HeaderList> HeadersIn(Stream text)
    {
        using (text)
        {
            try
            {
                return [HeaderList.Load(text)];
            }
            catch (FormatException)
            {
                return [];
            }
        }
    }

    private static IEnumerable<string> Ids(HeaderList headers, string[] names) => names.Select(name => headers[name]).Where(value => value is not null)
        .SelectMany(value => value!.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Select(id => id.Trim('<', '>')).Where(id => id.Length > 0);

    private static string[] Distinct(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal)];
}
