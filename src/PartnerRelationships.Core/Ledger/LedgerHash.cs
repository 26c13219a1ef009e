using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The hash of a record, over bytes that everybody can build again: for each field that has a value, in the ordinal order of
/// the names, <c>name:length:value</c> and a line feed, all UTF-8, the length in bytes. SHA-256, in small hexadecimal digits.</summary>
/// <remarks>Fields without a value are left out, so that a field that a later version adds changes no older record's hash.</remarks>
public static class LedgerHash
{
    /// <summary>The hash of these fields.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        var bytes = Encoding.UTF8.GetBytes(Canonical(fields));
#if NET
        return Hexadecimal(SHA256.HashData(bytes));
#else
        using var sha = SHA256.Create();
        return Hexadecimal(sha.ComputeHash(bytes));
#endif
    }

    private static string Hexadecimal(byte[] hash)
    {
        const string digits = "0123456789abcdef";
        var text = new char[hash.Length * 2];
        for (var place = 0; place < hash.Length; place++)
        {
            (text[place * 2], text[(place * 2) + 1]) = (digits[hash[place] >> 4], digits[hash[place] & 15]);
        }

        return new string(text);
    }

    private static string Canonical(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields.Where(field => field.Value is not null).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(field.Key).Append(':').Append(Encoding.UTF8.GetByteCount(field.Value!)).Append(':').Append(field.Value).Append('\n');
        }

        return text.ToString();
    }
}
