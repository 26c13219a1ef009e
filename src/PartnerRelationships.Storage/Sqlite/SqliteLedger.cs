using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The ledger in a SQLite file, or in memory.</summary>
public sealed class SqliteLedger : SqlLedger
{
    private SqliteLedger(SqliteDatabase database)
        : base(database)
    {
    }

    /// <summary>Opens a ledger; a file that is missing is made, with its folder.</summary>
    /// <param name="path">The file, absolute; null for one in memory, for the object's life.</param>
    /// <exception cref="LedgerException">The file is no ledger (LedgerInvalid), a newer version's (LedgerTooNew), out of reach (LedgerUnavailable),
    /// or less than it was (LedgerShortened, LedgerReplaced).</exception>
    public static SqliteLedger Open(string? path) => new(SqliteDatabase.Open(path));

    /// <summary>A ledger's file as it is kept, to check it; nothing of it is changed, and it need not be one that opens.</summary>
    /// <exception cref="NotFoundException">There is no such file.</exception>
    /// <exception cref="LedgerException">It is none (LedgerInvalid), a newer version's (LedgerTooNew) or has no events yet (LedgerTooOld).</exception>
    public static ILedgerInspection Inspect(string path) => new SqliteErrors(path).Guard(() => SqliteInspection.Of(path));
}
