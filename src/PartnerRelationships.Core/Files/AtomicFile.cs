using System;
using System.IO;
using System.Text;

namespace PartnerRelationships.Core.Files;

/// <summary>Writes a text file as a whole or not at all: beside its place first, then moved there.</summary>
public static class AtomicFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="text">What it is to hold; UTF-8 without a mark of byte order.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public static void Write(string path, string text, bool overwrite)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
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
