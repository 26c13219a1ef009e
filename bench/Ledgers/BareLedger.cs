using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics;
using System.Linq;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerRelationships.Bench.Ledgers;

/// <summary>The least that appending needs: the rows that a ledger has, into another one's tables with their indexes and guards, as many in each commit
/// as there are writers. Nobody waits, nothing is hashed.</summary>
internal static class BareLedger
{
    /// <summary>The rows of a ledger's entries.</summary>
    public static (string[] Columns, List<object[]> Rows) Read(DbConnection connection, string from)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {from} ORDER BY number";
        using var reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[columns.Length];
            reader.GetValues(row);
            rows.Add(row);
        }

        return (columns, rows);
    }

    /// <summary>Into a file: one statement, prepared once.</summary>
    public static double Write(SqliteConnection connection, string[] columns, List<object[]> rows)
    {
        var clock = Stopwatch.StartNew();
        using var insert = connection.CreateCommand();
        insert.CommandText = InsertInto("event", columns, "@");
        foreach (var column in columns)
        {
            insert.Parameters.Add(new SqliteParameter("@" + column, null));
        }

        foreach (var group in rows.Chunk(Appending.Writers))
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var row in group)
            {
                for (var column = 0; column < row.Length; column++)
                {
                    insert.Parameters[column].Value = row[column];
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Onto a server: each group goes there in one batch.</summary>
    public static double Write(NpgsqlConnection connection, string schema, string[] columns, List<object[]> rows)
    {
        var clock = Stopwatch.StartNew();
        var sql = InsertInto($"\"{schema}\".event", columns, "$");
        foreach (var group in rows.Chunk(Appending.Writers))
        {
            using var transaction = connection.BeginTransaction();
            using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var row in group)
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var value in row)
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = value });
                }

                batch.BatchCommands.Add(command);
            }

            batch.ExecuteNonQuery();
            transaction.Commit();
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private static string InsertInto(string table, string[] columns, string mark) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((column, place) => mark == "$" ? $"${place + 1}" : mark + column))})";
}
