using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>Words what goes wrong with the file.</summary>
internal static class LedgerErrors
{
    public const int Busy = 5;
    private const int Damaged = 11;
    private const int NotADatabase = 26;

    /// <summary>Does the work; what goes wrong with the file becomes ours.</summary>
    public static T Guard<T>(string? path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            throw Of(path, error);
        }
    }

    /// <summary>Does the work; what goes wrong with the file becomes ours.</summary>
    public static async Task<T> GuardAsync<T>(string? path, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (IsOfTheFile(error))
        {
            throw Of(path, error);
        }
    }

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

    /// <summary>The file opens, but something in it is not what was written.</summary>
    /// <param name="what">What, to begin a sentence.</param>
    /// <param name="error">How it showed.</param>
    public static LedgerException Corrupt(string what, Exception? error = null) =>
        new("LedgerCorrupt", $"{what} of the ledger is damaged and cannot be read.", inner: error)
        {
            RecommendedAction = "Bring back a copy of the ledger.",
        };

    private static bool IsOfTheFile(Exception error) => error is SqliteException or IOException or UnauthorizedAccessException;

    private static LedgerException Of(string? path, Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: Damaged or NotADatabase } => Invalid(path, error),
        SqliteException { SqliteErrorCode: Busy } => new LedgerException("LedgerBusy", $"Another process has been writing to the ledger '{path}' for too long.", inner: error)
        {
            RecommendedAction = "Try again; if it stays so, find the process that holds the file.",
        },
        _ => new LedgerException("LedgerUnavailable", $"The ledger '{path}' cannot be used: {error.Message}", inner: error)
        {
            RecommendedAction = "Check that the folder exists and can be written to, or name another file with -Ledger.",
        },
    };
}
