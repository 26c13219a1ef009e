using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Storage.Inspection;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The file, or the memory: one connection for each reading, one that writes for all.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    private readonly string? path;
    private readonly string connectionString;
    private readonly SqliteConnection? memory;
    private readonly LedgerWriter writer;

    private LedgerDatabase(string? path)
    {
        this.path = path;
        connectionString = LedgerConnection.StringOf(path);
        memory = path is null ? Connect() : null;
        writer = new LedgerWriter(Connect, path is null ? null : new HeadFile(path));
    }

    public static LedgerDatabase Open(string? path) => LedgerErrors.Guard(path, () =>
    {
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            LedgerAdmission.Check(path);
        }

        var database = new LedgerDatabase(path);
        try
        {
            database.Prepare();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    });

    /// <summary>The ledger as it is kept.</summary>
    public LedgerInspection Inspection => new(path, Connect);

    /// <summary>Reads, on a connection of its own.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> work) => LedgerErrors.GuardAsync(path, async () =>
    {
        using var connection = Connect();
        return await work(connection).ConfigureAwait(false);
    });

    /// <summary>Makes one change, all of it or nothing; durable when the call returns. Changes that wait at the same time are made durable together.</summary>
    public Task WriteAsync(Action<SqliteConnection> change, CancellationToken cancellationToken) =>
        LedgerErrors.GuardAsync(path, async () =>
        {
            await writer.WriteAsync(change, cancellationToken).ConfigureAwait(false);
            return true;
        });

    public void Dispose()
    {
        writer.Dispose();
        memory?.Dispose();
    }

    private void Prepare()
    {
        using var connection = Connect();
        if (path is not null)
        {
            connection.Execute($"PRAGMA journal_mode = {LedgerConnection.JournalModeOf(path)};");
        }

        LedgerSchema.Migrate(connection);
    }

    private SqliteConnection Connect() => LedgerConnection.Open(connectionString);
}
