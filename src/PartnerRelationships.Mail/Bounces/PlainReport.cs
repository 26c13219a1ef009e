using System;
using System.Linq;
using System.Text.RegularExpressions;
using MimeKit;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>Reports in words alone, of servers whose words are known: qmail (QSBMF), dma, and Exim before it wrote delivery status.</summary>
internal static class PlainReport
{
    // What a server says of a mail, and its headers, are shorter by far; the mail itself is not looked at.
    private const int Longest = 100_000;
    private static readonly Form[] Forms =
    [
        new(MailKind.Bounce, @"^Hi\. This is the ", @"^-.*$", @"^<(?<who>[^>\n]+)>:[ ]*\n(?<why>.+(?:\n.+)*)"),
        new(MailKind.Bounce, @"^This is the DragonFly Mail Agent ", @"^(?:Message headers follow|Original message follows)\.$",
            @"^There was an error delivering your mail to <(?<who>[^>\n]+)>\.\n\n(?<why>.+(?:\n.+)*)"),
        new(MailKind.Bounce, @"^This message was created automatically by mail delivery software[\s\S]*?could not be delivered to (?:one or more|all) of its\s+recipients", @"^-{3,} This is a copy of .*$",
            @"^  (?<who>[^\s@]+@[^\s@]+)\n(?<why>(?:    .+(?:\n|$))+)"),
        new(MailKind.Delayed, @"^This message was created automatically by mail delivery software[\s\S]*?(?:has not yet been|has not been) delivered to (?:one or more|all) of its\s+recipients", null, null),
    ];

    /// <summary>What it says; null for a mail that is none of these.</summary>
    public static (MailKind Kind, BounceReport? Bounce)? Read(MimeMessage message)
    {
        if (message.Body is not TextPart { IsPlain: true } part)
        {
            return null;
        }

        var text = part.Text.Replace("\r\n", "\n").TrimStart();
        try
        {
            return Read(message, text.Length <= Longest ? text : text.Substring(0, Longest));
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static (MailKind Kind, BounceReport? Bounce)? Read(MimeMessage message, string text) =>
        Forms.FirstOrDefault(form => form.Opening.IsMatch(text)) is not { } found ? null
            : found.Kind == MailKind.Bounce ? (found.Kind, Bounce(message, text, found))
            : (found.Kind, null);

    private static BounceReport Bounce(MimeMessage message, string text, Form form)
    {
        var parting = form.Parting!.Match(text);
        var (said, quoted) = parting.Success ? (text.Substring(0, parting.Index), text.Substring(parting.Index + parting.Length).TrimStart()) : (text, "");
        var failure = form.Failure!.Match(said);
        var why = failure.Success ? string.Join(" ", failure.Groups["why"].Value.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())) : null;
        return new BounceReport(ReturnedMail.IdsOf(message, quoted), failure.Success ? failure.Groups["who"].Value : null, Status: null, why);
    }

    /// <summary>How a server words its report.</summary>
    private sealed class Form(MailKind kind, string opening, string? parting, string? failure)
    {
        public MailKind Kind => kind;

        public Regex Opening { get; } = Of(opening, RegexOptions.None)!;

        /// <summary>The line behind which the mail stands that came back.</summary>
        public Regex? Parting { get; } = Of(parting, RegexOptions.Multiline);

        public Regex? Failure { get; } = Of(failure, RegexOptions.Multiline);

        // A stranger's text may be made to keep a pattern busy.
        private static Regex? Of(string? pattern, RegexOptions options) =>
            pattern is null ? null : new(pattern, options | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }
}
