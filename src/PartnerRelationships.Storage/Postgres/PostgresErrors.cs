using System;
using System.IO;
using System.Net.Sockets;
using Npgsql;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>Words what goes wrong with the server.</summary>
/// <param name="ledger">What is shown of the address.</param>
internal sealed class PostgresErrors(string ledger) : LedgerErrors
{
    /// <summary>The tables under that name are not ours.</summary>
    public static LedgerException Invalid(string ledger, Exception? error = null) =>
        new("LedgerInvalid", $"'{ledger}' is no ledger, or it is damaged. It was left as it is.", inner: error)
        {
            RecommendedAction = "Name another database with -Ledger, another schema with 'Search Path=' in it, or bring back a copy.",
        };

    /// <summary>The connection was lost while a change was being committed, and nobody could be asked how it ended.</summary>
    public LedgerException OutcomeUnknown(Exception error) =>
        new("LedgerOutcomeUnknown", $"The connection to the ledger '{ledger}' was lost while a change was committed; whether it was kept is not known.", inner: error)
        {
            RecommendedAction = "When the server is back, look with Get-RelationshipEvent whether the change is there before you repeat it.",
        };

    /// <summary>Whether the connection is what failed, and not what was asked.</summary>
    public static bool IsOfTheConnection(Exception error) => error is NpgsqlException or IOException or SocketException or TimeoutException or ObjectDisposedException;

    protected override bool IsOfTheDatabase(Exception error) => IsOfTheConnection(error);

    protected override LedgerException Of(Exception error) => (error as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections =>
            new LedgerException("LedgerBusy", $"Others have been using the ledger '{ledger}' for too long: {Said(error)}", inner: error)
            {
                RecommendedAction = "Try again; if it stays so, look in pg_stat_activity who holds it.",
            },
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => Invalid(ledger, error),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Corrupt($"Something in '{ledger}'", error),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Unavailable(error, "Give the user and the password with -LedgerCredential, or the password in PGPASSWORD or ~/.pgpass."),
        PostgresErrorCodes.InsufficientPrivilege =>
            Unavailable(error, "The user needs to read and write the tables of the ledger's schema; who opens it first also needs to create that schema."),
        _ => Unavailable(error, "Check that the server runs and can be reached, and that -Ledger names the right host and database."),
    };

    private LedgerException Unavailable(Exception error, string action) =>
        new("LedgerUnavailable", $"The ledger '{ledger}' cannot be used: {Said(error)}", inner: error) { RecommendedAction = action };

    // Npgsql says "while connecting"; the reason is behind it.
    private static string Said(Exception error) => error switch
    {
        PostgresException server => server.MessageText,
        NpgsqlException { InnerException: { } reason } => reason.Message,
        _ => error.Message,
    };
}
