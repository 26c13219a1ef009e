using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Files;

/// <summary>Writes a file as a whole or not at all: beside its place first, then moved there.</summary>
public static class AtomicFile
{
    /// <summary>Writes a text file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">What it is to hold; UTF-8 without a mark of byte order.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static void Write(string path, string text, bool overwrite)
    {
        var beside = BesideOf(path);
        try
        {
            using (var stream = Create(beside))
            {
                var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }

            Put(beside, path, overwrite);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Writes a file that comes bit by bit; when that fails there is none.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="write">Writes what it is to hold, and leaves the stream open.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, bool overwrite)
    {
        var beside = BesideOf(path);
        try
        {
            using (var stream = Create(beside))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            Put(beside, path, overwrite);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static string BesideOf(string path) => $"{path}.{Guid.NewGuid():N}.tmp";

    private static FileStream Create(string beside) => new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    private static void Put(string beside, string path, bool overwrite)
    {
        if (overwrite && File.Exists(path))
        {
            File.Replace(beside, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(beside, path);
        }
    }
}
