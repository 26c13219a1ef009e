using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using Dapper;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A row as it is stored, before it is interpreted: the hash covers the stored form. Its columns come in the order in which they are hashed.</summary>
internal sealed class RawRow : IReadOnlyDictionary<string, string?>
{
    private readonly string[] names;
    private readonly string?[] values;

    private RawRow(string[] names, int[] places, IDataRecord record)
    {
        this.names = names;
        values = new string?[names.Length];
        for (var column = 0; column < names.Length; column++)
        {
            values[column] = Text(record.GetValue(places[column]));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => names;

    /// <inheritdoc/>
    public IEnumerable<string?> Values => values;

    /// <inheritdoc/>
    public int Count => names.Length;

    /// <inheritdoc/>
    public string? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The row has no column '{key}'.");

    /// <summary>The rows that a statement gives, one by one.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string?>> Query(DbConnection connection, string sql, object? parameters = null)
    {
        using var reader = connection.ExecuteReader(sql, parameters);
        int[] places = [.. Enumerable.Range(0, reader.FieldCount).OrderBy(reader.GetName, StringComparer.Ordinal)];
        string[] names = [.. places.Select(reader.GetName)];
        RequireDistinct(names);
        while (reader.Read())
        {
            yield return new RawRow(names, places, reader);
        }
    }

    /// <summary>A value as text. We keep text and whole numbers; anything else is damage, and reads like nothing that we wrote.</summary>
    public static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        byte[] bytes => $"blob {Convert.ToBase64String(bytes)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    // They are in order. A column that somebody added to a table may have the name of what is asked beside it.
    private static void RequireDistinct(string[] names)
    {
        for (var column = 1; column < names.Length; column++)
        {
            if (names[column] == names[column - 1])
            {
                throw LedgerErrors.Corrupt($"A table with an added column '{names[column]}'");
            }
        }
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Array.IndexOf(names, key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, out string? value)
    {
        var place = Array.IndexOf(names, key);
        value = place < 0 ? null : values[place];
        return place >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator()
    {
        for (var column = 0; column < names.Length; column++)
        {
            yield return new KeyValuePair<string, string?>(names[column], values[column]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
