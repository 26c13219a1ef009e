using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Ledger;

/// <summary>The hash of a record's fields in the form of <see cref="LedgerHash"/>, for fields that come in the ordinal order of their names: none of them is held.</summary>
public sealed class OrderedHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? value;

    /// <summary>The hash of all fields; none can come behind it.</summary>
    public string Value => value ??= Hexadecimal.Of(hash.GetHashAndReset());

    /// <summary>The hash of these fields.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        using var hash = new OrderedHash();
        foreach (var field in fields)
        {
            hash.Add(field.Key, field.Value);
        }

        return hash.Value;
    }

    /// <summary>Takes the next field.</summary>
    public void Add(string name, string? text)
    {
        var field = CanonicalText.OfOrdered([new KeyValuePair<string, string?>(name, text)]);
        hash.AppendData(field.Bytes, 0, field.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
