using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MimeKit;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>Reads what came back with MimeKit: from a mail's file, an mbox, or a folder of mails.</summary>
public sealed class BounceReader : IBounceReader
{
    // A report quotes the mail that came back; whatever is larger is none of ours.
    private const long Largest = 25 * 1024 * 1024;

    /// <inheritdoc/>
    public IEnumerable<string> FilesOf(string path)
    {
        try
        {
            return Directory.Exists(path) ? [.. MailFoldersOf(path).SelectMany(Directory.EnumerateFiles).OrderBy(file => file, StringComparer.Ordinal)] : [path];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, error.Message, error);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<MailReading> Read(string path, CancellationToken cancellationToken)
    {
        using var stream = Open(path);
        var isMbox = MailStart.Seek(stream);
        if (!isMbox && stream.Length > Largest)
        {
            throw Unreadable(path, "it is too large", inner: null);
        }

        var parser = new MimeParser(stream, isMbox ? MimeFormat.Mbox : MimeFormat.Entity);
        while (Next(parser, path, cancellationToken) is { } message)
        {
            using (message)
            {
                yield return MailSorter.Read(message);
            }

            if (!isMbox)
            {
                break;
            }
        }
    }

    // A Maildir keeps its mails in cur and new; what is in tmp is not there yet.
    private static IEnumerable<string> MailFoldersOf(string folder) =>
        new[] { Path.Combine(folder, "cur"), Path.Combine(folder, "new") }.Where(Directory.Exists).DefaultIfEmpty(folder);

    private static MimeMessage? Next(MimeParser parser, string path, CancellationToken cancellationToken)
    {
        try
        {
            return parser.IsEndOfStream ? null : parser.ParseMessage(cancellationToken);
        }
        catch (Exception error) when (error is FormatException or IOException)
        {
            throw Unreadable(path, error.Message, error);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unreadable(path, error.Message, error);
        }
    }

    private static MailException Unreadable(string path, string why, Exception? inner) => new("BounceUnreadable", $"'{path}' cannot be read as mail: {why}", fault: null, inner);
}
