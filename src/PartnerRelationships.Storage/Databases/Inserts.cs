using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Statements that add a row, of the columns that have a value alone: an older table has no column for the others, and to bind nothing
/// costs as much as to bind something. There are few combinations.</summary>
internal static class Inserts
{
    private static readonly ConcurrentDictionary<(string Table, string Names), string> Known = new();

    /// <summary>Adds a row.</summary>
    /// <param name="transaction">What it is part of.</param>
    /// <param name="table">The table.</param>
    /// <param name="cells">The values by the names of their columns; null is left out.</param>
    public static void Insert(this LedgerTransaction transaction, string table, IEnumerable<KeyValuePair<string, object?>> cells)
    {
        var values = cells.Where(cell => cell.Value is not null).ToArray();
        transaction.Execute(Known.GetOrAdd((table, string.Join(", ", values.Select(value => value.Key))), _ => StatementOf(table, values)), values);
    }

    private static string StatementOf(string table, KeyValuePair<string, object?>[] values) =>
        $"INSERT INTO {table} ({string.Join(", ", values.Select(value => value.Key))}) VALUES ({string.Join(", ", values.Select(value => "@" + value.Key))})";
}
