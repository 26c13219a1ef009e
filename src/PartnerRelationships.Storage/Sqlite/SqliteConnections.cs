using System;
using System.IO;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>Connections to a ledger, each set up alike.</summary>
internal static class SqliteConnections
{
    /// <summary>What names the ledger to SQLite.</summary>
    /// <param name="path">The file; null for a new ledger in memory, which lives as long as a connection to it.</param>
    public static string StringOf(string? path) => new SqliteConnectionStringBuilder
    {
        DataSource = path ?? $"ledger-{Guid.NewGuid():N}",
        Mode = path is null ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate,
        Cache = path is null ? SqliteCacheMode.Shared : SqliteCacheMode.Default,
        Pooling = false,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>Opens it to read and write. A change is on the disk when it is committed: also on a Mac, where that must be said.</summary>
    public static SqliteConnection Open(string connectionString) =>
        Open(connectionString, "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON;");

    /// <summary>Opens a file only to look into it.</summary>
    public static SqliteConnection OpenReadOnly(string path) => Open(
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString(),
        "PRAGMA busy_timeout = 30000; PRAGMA query_only = ON;");

    /// <summary>How changes are written: beside the file, so that readers and a writer go on at once. That needs memory which processes
    /// share, and machines do not.</summary>
    public static string JournalModeOf(string path) => IsOnNetwork(path) ? "TRUNCATE" : "WAL";

    private static bool IsOnNetwork(string path)
    {
        try
        {
            // Windows knows drives by their letter, Unix any folder.
            return path.StartsWith(@"\\", StringComparison.Ordinal)
                || new DriveInfo((Path.DirectorySeparatorChar == '\\' ? Path.GetPathRoot(path) : Path.GetDirectoryName(path))!).DriveType == DriveType.Network;
        }
        catch (Exception error) when (error is ArgumentException or IOException)
        {
            return false;
        }
    }

    private static SqliteConnection Open(string connectionString, string settings)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute(settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
