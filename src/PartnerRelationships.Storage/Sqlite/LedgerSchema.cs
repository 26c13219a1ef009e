using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>Whose file it is, and which version its tables have.</summary>
internal static class LedgerSchema
{
    // "PRLG": distinguishes our files from others.
    private const long ApplicationId = 0x50524C47;

    private static int Newest => LedgerVersions.All.Count;

    /// <summary>The version of a file that is no stranger's.</summary>
    /// <returns>0 for a file without anything in it.</returns>
    /// <exception cref="LedgerException">It is somebody else's, or a newer version's.</exception>
    public static long Check(SqliteConnection connection, string path)
    {
        // One snapshot: another process may be making the tables just now.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var owner = Number(connection, "application_id");
        var version = Number(connection, "user_version");
        var isUnclaimed = owner == 0 && version == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (owner != ApplicationId && !isUnclaimed)
        {
            throw SqliteErrors.Invalid(path);
        }

        return version > Newest ? throw LedgerErrors.TooNew(path, version) : version;
    }

    /// <summary>Brings the tables to the present version; several processes may try at once.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        // Most openings find nothing to do, and then they neither write nor wait for a writer.
        if (Number(connection, "user_version") == Newest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        for (var version = (int)Number(connection, "user_version"); version < Newest; version++)
        {
            var (script, then) = LedgerVersions.All[version];
            connection.Execute(script);
            then?.Invoke(new LedgerTransaction(transaction, LedgerHead.Read(connection), new SqliteStatements(connection)));
        }

        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Newest};");
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string pragma) => connection.ExecuteScalar<long>($"PRAGMA {pragma}");
}
