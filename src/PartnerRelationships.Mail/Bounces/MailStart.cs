using System;
using System.IO;

namespace PartnerRelationships.Mail.Bounces;

/// <summary>Where the mails of a file begin. Editors put a byte order mark before them, and other tools empty lines.</summary>
internal static class MailStart
{
    private const int Longest = 1024;
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] MboxStart = "From "u8.ToArray();

    /// <summary>Goes there.</summary>
    /// <returns>Whether an mbox begins there.</returns>
    public static bool Seek(Stream stream)
    {
        var start = new byte[Longest];
        var bytes = start.AsSpan(0, stream.Read(start, 0, start.Length));
        var offset = bytes.StartsWith(Mark) ? Mark.Length : 0;
        while (offset < bytes.Length && bytes[offset] is (byte)'\r' or (byte)'\n')
        {
            offset++;
        }

        stream.Position = offset;
        return bytes.Slice(offset).StartsWith(MboxStart);
    }
}
