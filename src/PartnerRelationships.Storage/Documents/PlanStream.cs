using System.IO;
using System.IO.Compression;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A plan's file as a stream of text, packed with gzip or not.</summary>
internal static class PlanStream
{
    private const string Packed = ".gz";
    private const int Gzip1 = 0x1f, Gzip2 = 0x8b;

    /// <summary>Whether a file of that name is to be packed.</summary>
    public static bool IsPacked(string path) => path.EndsWith(Packed, System.StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a file; whether it is packed is seen from its first bytes.</summary>
    public static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var isPacked = file.ReadByte() == Gzip1 && file.ReadByte() == Gzip2;
        file.Position = 0;
        return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>What is to be written to a file of that name.</summary>
    public static Stream Over(Stream file, string path) => IsPacked(path) ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : file;
}
