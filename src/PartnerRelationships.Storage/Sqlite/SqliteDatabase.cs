using System.IO;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>A ledger in a file, or in memory.</summary>
internal sealed class SqliteDatabase : LedgerDatabase
{
    private readonly string? path;
    private readonly string connectionString;
    private readonly SqliteConnection? memory;

    private SqliteDatabase(string? path, string connectionString)
        : base(
            new SqliteDialect(),
            new SqliteErrors(path),
            new SqliteWriterConnection(() => SqliteConnections.Open(connectionString), path is null ? null : new HeadFile(path)))
    {
        this.path = path;
        this.connectionString = connectionString;
        memory = path is null ? SqliteConnections.Open(connectionString) : null;
    }

    public static SqliteDatabase Open(string? path) => new SqliteErrors(path).Guard(() =>
    {
        if (path is not null)
        {
            OwnFile.CreateFolder(Path.GetDirectoryName(path)!);
            LedgerAdmission.Check(path);
            OwnFile.Ensure(path);
        }

        var database = new SqliteDatabase(path, SqliteConnections.StringOf(path));
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

    public override ILedgerInspection Inspection => new SqliteInspection(path, () => SqliteConnections.Open(connectionString));

    public override void Dispose()
    {
        base.Dispose();
        memory?.Dispose();
    }

    protected override async Task<int> NoteOnceAsync(string sql, object parameters)
    {
        using var connection = SqliteConnections.Open(connectionString);
        return await connection.ExecuteAsync(sql, parameters).ConfigureAwait(false);
    }

    protected override Reading Read() => new(SqliteConnections.Open(connectionString));

    private void Prepare()
    {
        using var connection = SqliteConnections.Open(connectionString);
        if (path is not null)
        {
            connection.Execute($"PRAGMA journal_mode = {SqliteConnections.JournalModeOf(path)};");
        }

        LedgerSchema.Migrate(connection);
    }
}
