using System;
using System.Data;
using System.IO;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>Words what goes wrong with the file.</summary>
/// <param name="path">The file; null in memory.</param>
internal sealed class SqliteErrors(string? path) : LedgerErrors
{
    public const int Busy = 5;
    private const int Damaged = 11;
    private const int NotADatabase = 26;

    public static LedgerException Invalid(string? path, Exception? error = null) =>
        new("LedgerInvalid", $"'{path}' is not a ledger, or is damaged. It was left unchanged.", inner: error)
        {
            RecommendedAction = "Name another file with -Ledger, or restore a backup.",
        };

    public static LedgerException TooOld(string path) =>
        new("LedgerTooOld", $"The ledger '{path}' has an old version without events, so there is no chain to check.")
        {
            RecommendedAction = "Open it once with Connect-PartnerCenter -Ledger to upgrade it.",
        };

    /// <summary>The file opens, but an end of it is missing that was on the disk already.</summary>
    public static LedgerException Shortened(string path, long entries, LedgerMark? mark) =>
        new("LedgerShortened", $"The end of the ledger '{path}' is missing: it has {entries} entries, and {(mark is null ? "a log beside it" : $"once had {mark.Entries}")}. It was left unchanged.")
        {
            RecommendedAction = $"Restore the ledger together with its '-wal' file. To continue with the remaining entries, delete '{HeadFile.PathOf(path)}' and the other files beside it.",
        };

    /// <summary>The ledger is not the one that the mark beside it records.</summary>
    public static LedgerException Replaced(string path, LedgerMark mark) =>
        new("LedgerReplaced", $"Entry {mark.Entries} of the ledger '{path}' differs from the one that was written. The ledger was left unchanged.")
        {
            RecommendedAction = $"If you replaced the ledger on purpose, delete '{HeadFile.PathOf(path)}'. Otherwise restore a backup.",
        };

    protected override bool IsOfTheDatabase(Exception error) => error is SqliteException or IOException or UnauthorizedAccessException or DataException;

    protected override LedgerException Of(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: Damaged or NotADatabase } => Invalid(path, error),
        DataException => Corrupt("A record", error),
        SqliteException { SqliteErrorCode: Busy } => new LedgerException("LedgerBusy", $"Another process has been writing to the ledger '{path}' for too long.", inner: error)
        {
            RecommendedAction = "Try again. If the problem remains, find the process that has the file open.",
        },
        _ => new LedgerException("LedgerUnavailable", $"The ledger '{path}' cannot be used: {error.Message}", inner: error)
        {
            RecommendedAction = "Check that the folder exists and can be written to, or name another file with -Ledger.",
        },
    };
}
