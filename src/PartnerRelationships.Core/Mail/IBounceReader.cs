using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Core.Mail;

/// <summary>Reads the mails in which servers say that they could not deliver something.</summary>
public interface IBounceReader
{
    /// <summary>The files to read at a path: itself, or what lies in a folder or a Maildir.</summary>
    /// <exception cref="MailException">The folder cannot be read (BounceUnreadable).</exception>
    IEnumerable<string> FilesOf(string path);

    /// <summary>What each mail is, in a mail's file or in an mbox; none is skipped.</summary>
    /// <exception cref="MailException">A file cannot be read (BounceUnreadable).</exception>
    IEnumerable<MailReading> Read(string path, CancellationToken cancellationToken);
}

/// <summary>What a mail is to somebody who looks for what came back.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bounce">What bounced; null if nothing did, or it is unknown.</param>
/// <param name="Subject">Its subject, to be found by; a stranger's words.</param>
public sealed record MailReading(MailKind Kind, BounceReport? Bounce, string? Subject);

/// <summary>What a mail server said about a mail that it could not deliver (RFC 3464, or in words that are known). A stranger's words.</summary>
/// <param name="MessageIds">The Message-Ids, without angle brackets, that the mail which came back had: its own, and those that a relay says it put another one in place of.</param>
/// <param name="Recipient">Whom it did not reach; null when it was not said.</param>
/// <param name="Status">The status, such as 5.1.1; null when it was not said.</param>
/// <param name="Reason">Why, in the server's words; null when it was not said.</param>
public sealed record BounceReport(IReadOnlyList<string> MessageIds, string? Recipient, string? Status, string? Reason);

/// <summary>What a mail is to somebody who looks for what came back.</summary>
public enum MailKind
{
    /// <summary>Some mail that is about none of these.</summary>
    Letter,

    /// <summary>A mail came back.</summary>
    Bounce,

    /// <summary>A mail is delayed; its server continues to try.</summary>
    Delayed,

    /// <summary>A mail was delivered, or relayed to a server that reports nothing more.</summary>
    Relayed,

    /// <summary>Somebody is away.</summary>
    OutOfOffice,

    /// <summary>Somebody opened a mail.</summary>
    Receipt,

    /// <summary>A server's report, by its sender or its form, that is not understood.</summary>
    NotUnderstood,
}
