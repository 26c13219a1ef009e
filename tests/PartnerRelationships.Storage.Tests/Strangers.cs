using System;
using System.IO;
using System.Text;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests;

/// <summary>Files that a ledger must not touch.</summary>
internal static class Strangers
{
    public static void Make(string kind, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (kind)
        {
            case "text":
                File.WriteAllText(path, "Dear ledger, I am a letter.");
                break;
            case "foreign":
                Execute(path, "CREATE TABLE song (title TEXT);");
                break;
            case "foreign without tables":
                Execute(path, "PRAGMA application_id = 7;");
                break;
            case "newer":
                SqliteLedger.Open(path).Dispose();
                Execute(path, "PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE);");
                break;
            case "damaged":
                SqliteLedger.Open(path).Dispose();
                var bytes = File.ReadAllBytes(path);
                Encoding.ASCII.GetBytes("garbage all over the first page, where the schema should be").CopyTo(bytes, 100);
                File.WriteAllBytes(path, bytes);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
