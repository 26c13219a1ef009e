using System;
using System.IO;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests;

/// <summary>A folder for a test's ledgers, gone with the test.</summary>
internal sealed class LedgerFolder : IDisposable
{
    private const string SharedMemory = "/dev/shm";
    private readonly string folder;

    public LedgerFolder()
        : this(Directory.CreateTempSubdirectory("ledger").FullName)
    {
    }

    private LedgerFolder(string folder) => this.folder = folder;

    /// <summary>For thousands of files that no disk need see.</summary>
    public static LedgerFolder InMemoryWhereItCan() =>
        Directory.Exists(SharedMemory) ? new(Directory.CreateDirectory(Path.Combine(SharedMemory, $"ledger-{Guid.NewGuid():N}")).FullName) : new();

    /// <summary>The file that the ledger of the test is in.</summary>
    public string Ledger => Path.Combine(folder, "ledger.db");

    public string Other(string name) => Path.Combine(folder, name);

    /// <summary>Does something to the file that the module would never do.</summary>
    public int Execute(string sql, object? parameters = null) => Execute(Ledger, sql, parameters);

    public static int Execute(string path, string sql, object? parameters = null)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection.Execute(sql, parameters);
    }

    public T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<T>(sql)!;
    }

    /// <summary>The files as a crash at this moment would leave them, under another name.</summary>
    public string Snapshot(string name)
    {
        foreach (var ending in new[] { "", "-wal", "-head" })
        {
            if (File.Exists(Ledger + ending))
            {
                using var from = new FileStream(Ledger + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var to = File.Create(Other(name) + ending);
                from.CopyTo(to);
            }
        }

        return Other(name);
    }

    public static void Cut(string path, long length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }

    public static LedgerVerification Check(string path) => new LedgerCheck(SqliteLedger.Inspect(path)).Run(TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
