using System;
using System.IO;

namespace PartnerRelationships.Platform;

/// <summary>What .NET does with files and .NET Framework does not, or does otherwise. Core has one build for both; this assembly has one for each.</summary>
internal static class RuntimeFiles
{
    /// <summary>Opens a file to write to; where it is made, it is its owner's alone.</summary>
    public static FileStream OpenOwn(string path, FileMode mode, FileShare share, int buffer)
    {
#if NET
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, BufferSize = buffer };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#else
        return new FileStream(path, mode, FileAccess.Write, share, buffer);
#endif
    }

    /// <summary>Makes a folder where there is none, and those above it, each its owner's alone.</summary>
    public static void CreateOwnFolder(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            // .NET gives these rights to the last folder alone.
            if (!Directory.Exists(path) && Path.GetDirectoryName(path) is { Length: > 0 } above)
            {
                CreateOwnFolder(above);
            }

            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }
#endif
        Directory.CreateDirectory(path);
    }

    /// <summary>Moves a file, in place of another where that is wanted.</summary>
    public static void Move(string from, string to, bool overwrite)
    {
#if NET
        File.Move(from, to, overwrite);
#else
        if (overwrite && File.Exists(to))
        {
            File.Replace(from, to, destinationBackupFileName: null);
        }
        else
        {
            File.Move(from, to);
        }
#endif
    }
}
