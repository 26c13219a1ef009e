using System;

namespace PartnerRelationships.Core.Signatures;

/// <summary>Signatures within documents: in base64.</summary>
public static class SignatureText
{
    /// <summary>Bytes as text; null for null.</summary>
    public static string? Of(byte[]? bytes) => bytes is null ? null : Convert.ToBase64String(bytes);

    /// <summary>A signature from a document. What is not base64 is a signature that cannot be read.</summary>
    /// <param name="signature">The signature; null for none.</param>
    /// <param name="timestamp">The time stamp; null for none.</param>
    public static DetachedSignature? Read(string? signature, string? timestamp) => signature is null ? null : new(Bytes(signature), timestamp is null ? null : Bytes(timestamp));

    private static byte[] Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
