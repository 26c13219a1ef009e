using System.Security.Cryptography;

namespace PartnerRelationships.Core.Ground;

/// <summary>SHA-256 on every runtime that the module has.</summary>
internal static class Sha256
{
    public static byte[] Of(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }
}
