using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Bench.Ledgers;

/// <summary>A ledger's file with many entries, as the module would have written them. They are written without waiting for the disk: what is measured is
/// what comes after.</summary>
internal static class GrownLedger
{
    /// <summary>Makes it.</summary>
    /// <returns>The file.</returns>
    public static string Make(string folder, int entries)
    {
        var path = Path.Combine(folder, $"ledger-{entries}.db");
        SqliteLedger.Open(path).Dispose();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
        using var transaction = connection.BeginTransaction();
        Write(connection, transaction, entries);
        transaction.Commit();
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        return path;
    }

    private static void Write(SqliteConnection connection, SqliteTransaction transaction, int entries)
    {
        var (hash, insert) = (EventChain.Origin, (SqliteCommand?)null);
        for (var number = 1; number <= entries; number++)
        {
            var fields = EventChain.Append(Appending.Entry(number - 1), number, hash).Where(field => field.Value is not null).ToList();
            insert ??= InsertOf(connection, transaction, fields);
            for (var place = 0; place < fields.Count; place++)
            {
                insert.Parameters[place].Value = fields[place].Key == EventFields.Number ? number : fields[place].Value;
            }

            insert.ExecuteNonQuery();
            hash = fields.Find(field => field.Key == EventFields.Hash).Value!;
        }

        insert?.Dispose();
    }

    private static SqliteCommand InsertOf(SqliteConnection connection, SqliteTransaction transaction, List<KeyValuePair<string, string?>> fields)
    {
        var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO event ({string.Join(", ", fields.Select(field => field.Key))}) VALUES ({string.Join(", ", fields.Select(field => "@" + field.Key))})";
        fields.ForEach(field => insert.Parameters.Add(new SqliteParameter("@" + field.Key, null)));
        return insert;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
