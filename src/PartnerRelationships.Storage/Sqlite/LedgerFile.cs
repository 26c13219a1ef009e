using System.IO;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>What the bytes of a file say before SQLite is asked.</summary>
internal static class LedgerFile
{
    private const int HeaderLength = 100;

    /// <summary>Whether there is no file, or nothing in it. SQLite takes one of a single byte for empty, too.</summary>
    public static bool IsEmpty(string path) => LengthOf(path) <= 1;

    /// <summary>Whether changes wait in a log beside it. SQLite would throw them away with an empty file.</summary>
    public static bool HasLog(string path) => LengthOf(path + "-wal") > 0;

    /// <summary>Whether it is shorter than its header says, or ends within a page: cut off, or just being moved into from the log.</summary>
    public static bool IsTorn(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderLength];
        var (length, read) = (file.Length, file.Read(header, 0, HeaderLength));
        if (read < HeaderLength)
        {
            return true;
        }

        var pageSize = Number(header, 16, 2) is var size && size == 1 ? 65536 : size;
        return pageSize == 0 || length % pageSize != 0 || length < pageSize * Number(header, 28, 4);
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static long Number(byte[] bytes, int start, int length)
    {
        long number = 0;
        for (var i = start; i < start + length; i++)
        {
            number = (number << 8) | bytes[i];
        }

        return number;
    }
}
