using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MimeKit;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>A delivery report (RFC 3464) as servers write it: multipart/report with a delivery status, and the mail or its headers behind it.</summary>
internal static class DeliveryReport
{
    public static IEnumerable<BounceReport> Read(MimeMessage message)
    {
        if (message.Body is not MultipartReport report || MessageIdOf(report, message) is not { } messageId)
        {
            return [];
        }

        return report.OfType<MessageDeliveryStatus>()
            .SelectMany(status => status.StatusGroups)
            .Where(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase))
            .Take(1)
            .Select(group => new BounceReport(messageId, group["Status"]?.Trim(), ReasonOf(group["Diagnostic-Code"])));
    }

    // The mail that came back: whole, as its headers, or, where a server returns neither, as what the report answers to.
    private static string? MessageIdOf(Multipart report, MimeMessage message) =>
        report.OfType<MessagePart>().Select(part => part.Message?.MessageId)
            .Concat(report.OfType<MimePart>().Where(part => part.ContentType.IsMimeType("text", "rfc822-headers")).Select(MessageIdOfHeaders))
            .Append(message.InReplyTo)
            .FirstOrDefault(id => !string.IsNullOrEmpty(id));

    private static string? MessageIdOfHeaders(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        content.Position = 0;
        try
        {
            return HeaderList.Load(content)[HeaderId.MessageId]?.Trim().Trim('<', '>');
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // "smtp; 550 5.1.1 No such user": the words behind the kind.
    private static string? ReasonOf(string? diagnostic) => diagnostic?.Split([';'], 2).Last().Trim();
}
