namespace PartnerRelationships.Core.Signatures;

/// <summary>A signature apart from what it is over.</summary>
/// <param name="Signature">CMS, in DER.</param>
/// <param name="Timestamp">A token of RFC 3161 over the signature, in DER; null for none.</param>
public sealed record DetachedSignature(byte[] Signature, byte[]? Timestamp);
