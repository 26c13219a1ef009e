using System;
using System.IO;
using PartnerRelationships.Platform;

namespace PartnerRelationships.Core.Files;

/// <summary>Files and folders that are their owner's alone, whatever the umask says: they name customers and people, or hold links that let somebody in.
/// On Windows the folder's rights tell. What is there already keeps the rights that it has.</summary>
public static class OwnFile
{
    private const int SmallBuffer = 1 << 12;

    /// <summary>Makes a new file to write to. A link of its name is not followed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffer">How many bytes wait before they are written.</param>
    /// <exception cref="IOException">There is one already, or it cannot be made.</exception>
    public static FileStream Create(string path, int buffer = SmallBuffer) => Open(path, FileMode.CreateNew, FileShare.None, buffer);

    /// <summary>Opens a file to write to.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream Open(string path, FileMode mode, FileShare share, int buffer) => RuntimeFiles.OpenOwn(path, mode, share, buffer);

    /// <summary>Makes an empty file where there is none, for a database to grow in: what the database puts beside it gets the same rights.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Ensure(string path)
    {
        // An existing file is not opened: closing it would release the database's locks of other users of the file in this process.
        if (File.Exists(path))
        {
            return;
        }

        try
        {
            Create(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker.
        }
    }

    /// <summary>Makes a folder where there is none, and those above it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void CreateFolder(string path) => RuntimeFiles.CreateOwnFolder(path);

    /// <summary>Whether a name is that of a link, also of one that leads nowhere.</summary>
    public static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
