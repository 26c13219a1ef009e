using System.Collections.Generic;
using System.Threading;

namespace PartnerRelationships.Core.Mail;

/// <summary>Reads the mails in which servers say that they could not deliver something.</summary>
public interface IBounceReader
{
    /// <summary>The files to read at a path: itself, or what lies in a folder or a Maildir.</summary>
    /// <exception cref="MailException">The folder cannot be read (BounceUnreadable).</exception>
    IEnumerable<string> FilesOf(string path);

    /// <summary>The reports in a mail's file or in an mbox. Other mails, and news that something is late, are passed over.</summary>
    /// <exception cref="MailException">A file cannot be read (BounceUnreadable).</exception>
    IEnumerable<BounceReport> Read(string path, CancellationToken cancellationToken);
}

/// <summary>What a mail server said about a mail that it could not deliver (RFC 3464). A stranger's words.</summary>
/// <param name="MessageId">The Message-Id of the mail that came back, without angle brackets.</param>
/// <param name="Status">The status, such as 5.1.1; null when it was not said.</param>
/// <param name="Reason">Why, in the server's words; null when it was not said.</param>
public sealed record BounceReport(string MessageId, string? Status, string? Reason);
