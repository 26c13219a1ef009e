using System;
using System.Security.Cryptography;

namespace PartnerRelationships.Platform;

/// <summary>Hashes in the quickest way of each runtime.</summary>
internal static class RuntimeHash
{
    public static byte[] Sha256(byte[] bytes) => Sha256(bytes, bytes.Length);

    /// <summary>The hash of the first bytes.</summary>
    public static byte[] Sha256(byte[] bytes, int length)
    {
#if NET
        return SHA256.HashData(new ReadOnlySpan<byte>(bytes, 0, length));
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes, 0, length);
#endif
    }
}
