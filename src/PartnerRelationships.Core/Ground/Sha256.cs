using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using PartnerRelationships.Platform;

namespace PartnerRelationships.Core.Ground;

/// <summary>SHA-256 on every runtime that the module has.</summary>
internal static class Sha256
{
    /// <summary>The hash of files, one after another, of which none is held.</summary>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static byte[] OfFiles(params IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            for (var read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, 0, buffer.Length))
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        return hash.GetHashAndReset();
    }

    public static byte[] Of(byte[] bytes) => RuntimeHash.Sha256(bytes);

    /// <summary>The hash of the first bytes.</summary>
    public static byte[] Of(byte[] bytes, int length) => RuntimeHash.Sha256(bytes, length);
}
