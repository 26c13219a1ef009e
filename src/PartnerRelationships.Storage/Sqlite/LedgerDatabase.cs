using System;
using System.IO;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The file, or the memory, and one connection for each unit of work.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    private readonly string connectionString;
    private readonly SqliteConnection? memory;

    private LedgerDatabase(string connectionString, bool inMemory)
    {
        this.connectionString = connectionString;
        memory = inMemory ? Connect() : null;
    }

    public static LedgerDatabase Open(string? path) => Guarded(path, () =>
    {
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            LedgerSchema.RefuseStrangers(path);
        }

        var database = new LedgerDatabase(ConnectionString(path), path is null);
        using var connection = database.Connect();
        LedgerSchema.Migrate(connection, path);
        return database;
    });

    /// <summary>Does one unit of work on a connection of its own.</summary>
    public Task<T> UseAsync<T>(Func<SqliteConnection, Task<T>> work) => GuardedAsync(async () =>
    {
        using var connection = Connect();
        return await work(connection).ConfigureAwait(false);
    });

    public void Dispose() => memory?.Dispose();

    // A database in memory lives as long as a connection to it: this object keeps one.
    private static string ConnectionString(string? path) => new SqliteConnectionStringBuilder
    {
        DataSource = path ?? $"ledger-{Guid.NewGuid():N}",
        Mode = path is null ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate,
        Cache = path is null ? SqliteCacheMode.Shared : SqliteCacheMode.Default,
        Pooling = false,
        DefaultTimeout = 30,
    }.ToString();

    private static T Guarded<T>(string? path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw LedgerErrors.Of(path, error);
        }
    }

    private async Task<T> GuardedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (SqliteException error)
        {
            throw LedgerErrors.Of(new SqliteConnectionStringBuilder(connectionString).DataSource, error);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
