using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Signatures;

/// <summary>A signature apart from what it is over.</summary>
/// <param name="Signature">CMS, in DER.</param>
/// <param name="Timestamp">A token of RFC 3161 over the signature, in DER; null for none.</param>
public sealed record DetachedSignature(byte[] Signature, byte[]? Timestamp)
{
    /// <summary>What the time stamp is over: the SHA-256 of the signature.</summary>
    public byte[] StampedHash => Sha256.Of(Signature);
}
