using System;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>Words what goes wrong with the file.</summary>
internal static class LedgerErrors
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static LedgerException Of(string? path, Exception error) =>
        error is SqliteException { SqliteErrorCode: Corrupt or NotADatabase }
            ? Invalid(path, error)
            : new LedgerException("LedgerUnavailable", $"The ledger '{path}' cannot be used: {error.Message}", inner: error)
            {
                RecommendedAction = "Check that the folder exists and can be written to, or name another file with -Ledger.",
            };

    public static LedgerException Invalid(string? path, Exception? error = null) =>
        new("LedgerInvalid", $"'{path}' is no ledger, or it is damaged. It was left as it is.", inner: error)
        {
            RecommendedAction = "Name another file with -Ledger, or bring back a copy.",
        };

    public static LedgerException TooNew(string? path, long version) =>
        new("LedgerTooNew", $"The ledger '{path}' has version {version}, which a newer module wrote. It was left as it is.")
        {
            RecommendedAction = "Update the module.",
        };
}
