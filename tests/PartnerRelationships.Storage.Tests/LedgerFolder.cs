using System;
using System.IO;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Tests;

/// <summary>A folder for a test's ledgers, gone with the test.</summary>
internal sealed class LedgerFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

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

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
