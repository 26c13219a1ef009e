using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using Dapper;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Rows as they are stored, before they are interpreted: the hash covers the stored form.</summary>
internal static class RawRow
{
    public static IEnumerable<IReadOnlyDictionary<string, string?>> Query(DbConnection connection, string sql, object? parameters = null) =>
        connection.Query(sql, parameters, buffered: false).Cast<IDictionary<string, object?>>().Select(row => row.ToDictionary(cell => cell.Key, cell => Text(cell.Value)));

    /// <summary>A value as text. We keep text and whole numbers; anything else is damage, and reads like nothing that we wrote.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => $"blob {Convert.ToBase64String(bytes)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
