using System;
using System.Linq;
using MimeKit;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>What a report says for people to read, where its fields say less, or something else.</summary>
internal sealed class ReportWords
{
    private readonly string text;

    private ReportWords(string text) => this.text = text;

    public static ReportWords Of(MimeMessage message) =>
        new(message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain)?.Text ?? "");

    /// <summary>Whether a mail that is called delayed is given up. OpenSMTPD calls it so when the time is over. So does nullmailer, which reports nothing
    /// before that, and even promises another report; one that it goes on trying would say until when.</summary>
    public bool IsTheEnd =>
        (Has("This is the MAILER-DAEMON, please DO NOT REPLY") && Has(": Envelope expired"))
        || (Has("This is the nullmailer delivery system.") && !Has("Delivery will continue to be attempted"));

    /// <summary>The text after a recipient, as in "ada@contoso.example: Envelope expired"; null for nothing.</summary>
    public string? About(string? recipient) => recipient is null ? null : text.Split('\n').Select(line => line.Trim())
        .Where(line => line.StartsWith(recipient + ": ", StringComparison.OrdinalIgnoreCase)).Select(line => line.Substring(recipient.Length + 2)).FirstOrDefault();

    private bool Has(string words) => text.Replace("\r", "").Replace("\n", " ").IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
}
