using System.Collections.Generic;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The hash of a record, over bytes that everybody can build again: for each field that has a value, in the ordinal order of
/// the names, <c>name:length:value</c> and a line feed, all UTF-8, the length in bytes. SHA-256, in small hexadecimal digits.</summary>
/// <remarks>Fields without a value are left out, so that a field that a later version adds changes no older record's hash.</remarks>
public static class LedgerHash
{
    /// <summary>The hash of these fields.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, string?>> fields) => Hexadecimal.Of(BytesOf(fields));

    /// <summary>The same for fields that come in the ordinal order of their names.</summary>
    internal static string OfOrdered(IReadOnlyList<KeyValuePair<string, string?>> fields) => Hexadecimal.Of(HashOf(CanonicalText.OfOrdered(fields)));

    /// <summary>The hash of these fields, as bytes.</summary>
    internal static byte[] BytesOf(IEnumerable<KeyValuePair<string, string?>> fields) => HashOf(CanonicalText.Of(fields));

    private static byte[] HashOf(CanonicalText text) => Sha256.Of(text.Bytes, text.Length);
}
