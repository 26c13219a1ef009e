using System.Threading;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>What must be so before a file is used as a ledger. Looks only; not a byte of it changes.</summary>
internal static class LedgerAdmission
{
    /// <summary>Refuses what is no ledger of ours, and a ledger that is less than it was.</summary>
    /// <exception cref="LedgerException">It is.</exception>
    public static void Check(string path)
    {
        // The mark first: the ledger may only grow in the meantime.
        var mark = HeadFile.Read(path);
        if (LedgerFile.IsEmpty(path))
        {
            if (mark is not null || LedgerFile.HasLog(path))
            {
                throw SqliteErrors.Shortened(path, 0, mark);
            }

            return;
        }

        using var connection = SqliteConnections.OpenReadOnly(path);
        var version = LedgerSchema.Check(connection, path);
        if (LedgerFile.IsTorn(path) && !IsWhole(path, version))
        {
            throw SqliteErrors.Invalid(path);
        }

        if (version >= LedgerVersions.FirstWithEvents && mark is not null)
        {
            Compare(connection, path, mark);
        }
    }

    // It may be whole together with its log: another process was stopped, or is about to move the one into the other.
    private static bool IsWhole(string path, long version)
    {
        var inspection = new SqliteInspection(path, () => SqliteConnections.OpenReadOnly(path));
        return version < LedgerVersions.FirstWithEvents
            ? inspection.FindDamage(CancellationToken.None) is null
            : new LedgerCheck(inspection).Run(CancellationToken.None).IsIntact;
    }

    private static void Compare(SqliteConnection connection, string path, LedgerMark mark)
    {
        var hash = connection.ExecuteScalar<string?>("SELECT hash FROM event WHERE number = @Entries", mark);
        if (hash is null)
        {
            throw SqliteErrors.Shortened(path, LedgerHead.Read(connection).Entries, mark);
        }

        if (hash != mark.Hash)
        {
            throw SqliteErrors.Replaced(path, mark);
        }
    }
}
