using System.IO;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The tables, version by version. A script that was released never changes; a new one is added.</summary>
internal static class LedgerSchema
{
    // "PRLG": tells our files from everybody else's.
    private const long ApplicationId = 0x50524C47;

    private static readonly string[] Versions =
    [
        """
        CREATE TABLE invitation (
            number            INTEGER PRIMARY KEY AUTOINCREMENT,
            invitation_id     TEXT NOT NULL UNIQUE,
            partner_tenant_id TEXT NOT NULL,
            link              TEXT NOT NULL,
            provider_id       TEXT,
            provider_name     TEXT,
            customer_name     TEXT,
            email             TEXT,
            domain            TEXT,
            culture           TEXT,
            channel           TEXT,
            subject           TEXT NOT NULL,
            body              TEXT NOT NULL,
            state             TEXT NOT NULL,
            created_on        TEXT NOT NULL,
            edited_on         TEXT,
            accepted_on       TEXT,
            customer_id       TEXT
        );
        CREATE INDEX invitation_of_partner ON invitation (partner_tenant_id, number);
        """,
    ];

    /// <summary>Looks into an existing file without changing a byte of it.</summary>
    /// <exception cref="LedgerException">It is somebody else's, or a newer version's.</exception>
    public static void RefuseStrangers(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        var readOnly = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(readOnly.ToString());
        connection.Open();
        Check(connection, path);
    }

    /// <summary>Brings the tables to the present version; several processes may try at once.</summary>
    public static void Migrate(SqliteConnection connection, string? path)
    {
        if (path is not null)
        {
            connection.Execute("PRAGMA journal_mode = WAL;");
        }

        // Most openings find nothing to do, and then they neither write nor wait for a writer.
        if (Number(connection, "user_version") == Versions.Length)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        for (var version = Number(connection, "user_version"); version < Versions.Length; version++)
        {
            connection.Execute(Versions[version], transaction: transaction);
        }

        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Versions.Length};", transaction: transaction);
        transaction.Commit();
    }

    private static void Check(SqliteConnection connection, string path)
    {
        // One snapshot: another process may be making the tables just now.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var owner = Number(connection, "application_id");
        var version = Number(connection, "user_version");
        var isUnclaimed = owner == 0 && version == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (owner != ApplicationId && !isUnclaimed)
        {
            throw LedgerErrors.Invalid(path);
        }

        if (version > Versions.Length)
        {
            throw LedgerErrors.TooNew(path, version);
        }
    }

    private static long Number(SqliteConnection connection, string pragma) => connection.ExecuteScalar<long>($"PRAGMA {pragma}");
}
