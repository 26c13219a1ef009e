using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Platform;

namespace PartnerRelationships.Core.Files;

/// <summary>Writes a file as a whole or not at all: beside its place first, then moved there. It is its owner's alone.</summary>
public static class AtomicFile
{
    /// <summary>Writes a text file, onto the disk.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">What it is to hold; UTF-8 without a mark of byte order.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static void Write(string path, string text, bool overwrite) => Write(
        path,
        stream =>
        {
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
            stream.Write(bytes, 0, bytes.Length);
            stream.Flush(flushToDisk: true);
        },
        overwrite);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="write">Writes what it is to hold.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static void Write(string path, Action<FileStream> write, bool overwrite)
    {
        var beside = BesideOf(path);
        try
        {
            using (var stream = OwnFile.Create(beside))
            {
                write(stream);
            }

            Put(beside, path, overwrite);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes a file that comes bit by bit, onto the disk; when that fails there is none.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="write">Writes what it is to hold, and leaves the stream open.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, bool overwrite)
    {
        var beside = BesideOf(path);
        try
        {
            using (var stream = OwnFile.Create(beside))
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

    /// <summary>The name that a file has until all of it is written.</summary>
    public static string BesideOf(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");

    /// <summary>Gives a file that is complete its name.</summary>
    /// <exception cref="IOException">There is one of that name already, and it is not to be replaced; or it cannot be moved.</exception>
    public static void Put(string beside, string path, bool overwrite) => RuntimeFiles.Move(beside, path, overwrite);
}
