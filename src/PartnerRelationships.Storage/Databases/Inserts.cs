using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Storage.Databases;

/// <summary>Statements that add a row, of the columns that have a value alone: an older table has no column for the others, and to bind nothing
/// costs as much as to bind something. There are few combinations.</summary>
internal static class Inserts
{
    private static readonly ConcurrentDictionary<(string Table, long Filled), string> Known = new();

    /// <summary>Adds a row.</summary>
    /// <param name="transaction">What it is part of.</param>
    /// <param name="table">The table.</param>
    /// <param name="cells">All values by the names of their columns, for a table always in the same order; null is left out.</param>
    public static void Insert(this LedgerTransaction transaction, string table, KeyValuePair<string, object?>[] cells)
    {
        var filled = 0L;
        for (var place = 0; place < cells.Length; place++)
        {
            filled |= cells[place].Value is null ? 0 : 1L << place;
        }

        var values = Array.FindAll(cells, cell => cell.Value is not null);
        transaction.Execute(Known.GetOrAdd((table, filled), _ => StatementOf(table, values)), values);
    }

    private static string StatementOf(string table, KeyValuePair<string, object?>[] values) =>
        $"INSERT INTO {table} ({string.Join(", ", values.Select(value => value.Key))}) VALUES ({string.Join(", ", values.Select(value => "@" + value.Key))})";
}
