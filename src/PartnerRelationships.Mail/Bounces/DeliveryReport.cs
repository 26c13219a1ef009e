using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using MimeKit;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>A delivery report (RFC 3464) as servers write it: a delivery status, in whatever multipart, and the mail or its headers behind it.</summary>
internal static class DeliveryReport
{
    private static readonly Regex Comment = new(@"\([^()]*\)", RegexOptions.CultureInvariant);

    /// <summary>What it says; null for a mail that is none, or says nothing that is known.</summary>
    public static (MailKind Kind, BounceReport? Bounce)? Read(MimeMessage message)
    {
        var groups = message.BodyParts.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups).Where(group => ActionOf(group).Length > 0).ToList();
        if (groups.Count == 0)
        {
            return null;
        }

        var words = ReportWords.Of(message);
        var failed = groups.FirstOrDefault(group => ActionOf(group) == "failed") ?? (words.IsTheEnd ? groups.FirstOrDefault(group => ActionOf(group) == "delayed") : null);
        return failed is not null ? (MailKind.Bounce, Bounce(message, failed, words))
            : groups.Any(group => ActionOf(group) == "delayed") ? (MailKind.Delayed, null)
            : groups.Any(group => ActionOf(group) is "relayed" or "delivered" or "expanded") ? (MailKind.Relayed, null)
            : null;
    }

    private static BounceReport Bounce(MimeMessage message, HeaderList group, ReportWords words)
    {
        var recipient = Behind(group["Final-Recipient"] ?? group["Original-Recipient"]);
        return new BounceReport(ReturnedMail.IdsOf(message), recipient, Plain(group["Status"]), Behind(group["Diagnostic-Code"]) ?? words.About(recipient));
    }

    // "failed (permanent)": a comment may stand behind any of these words.
    private static string ActionOf(HeaderList group) => Plain(group["Action"])?.ToLowerInvariant() ?? "";

    private static string? Plain(string? value) => value is null ? null : Comment.Replace(value, "").Trim();

    // "smtp; 550 5.1.1 No such user": the words behind the kind.
    private static string? Behind(string? typed) => typed?.Split([';'], 2).Last().Trim() is { Length: > 0 } words ? words : null;
}
