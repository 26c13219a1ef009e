using System;
using System.IO;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Mail.Files;

/// <summary>A file that has its name when all of it is written, and does not push another one out unless that was asked for.</summary>
internal static class FinishedFile
{
    public static void Write(string path, Action<Stream> write, bool overwrite)
    {
        RequireRoom(path, overwrite);
        Guard(path, () => AtomicFile.Write(path, write, overwrite));
    }

    /// <exception cref="ConflictException">There is such a file already (MailFileExists).</exception>
    public static void RequireRoom(string path, bool overwrite)
    {
        if (!overwrite && File.Exists(path))
        {
            throw new ConflictException("MailFileExists", $"The file already exists: '{path}'. Somebody may have edited it.");
        }
    }

    public static void Guard(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new MailException("MailFileUnavailable", $"'{path}' cannot be written: {error.Message}", fault: null, error);
        }
    }
}
