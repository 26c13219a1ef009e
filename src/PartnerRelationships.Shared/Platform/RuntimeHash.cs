using System.Security.Cryptography;

namespace PartnerRelationships.Platform;

/// <summary>Hashes in the quickest way of each runtime.</summary>
internal static class RuntimeHash
{
    public static byte[] Sha256(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }
}
