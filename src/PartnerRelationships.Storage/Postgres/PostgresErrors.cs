using System;
using System.IO;
using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>Words what goes wrong with the server.</summary>
/// <param name="ledger">What is shown of the address.</param>
internal sealed class PostgresErrors(string ledger) : LedgerErrors
{
    private const string Pooler =
        "If a pooler such as PgBouncer stands before the server, it needs pool_mode 'transaction' or 'session', and neither Options in the address nor PGOPTIONS; or name the server itself.";

    /// <summary>The tables under that name are not ours.</summary>
    public static LedgerException Invalid(string ledger, Exception? error = null) =>
        new("LedgerInvalid", $"'{ledger}' is no ledger, or it is damaged. It was left as it is.", inner: error)
        {
            RecommendedAction = "Name another database with -Ledger, another schema with 'Search Path=' in it, or bring back a copy.",
        };

    /// <summary>The tables are of an earlier version, and whoever signed in may not change that.</summary>
    public static LedgerException OwnerNeeded(string ledger, int version, string owner) =>
        new("LedgerOwnerNeeded", $"The ledger '{ledger}' has version {version}, and only its owner '{owner}' may bring it up to date.")
        {
            RecommendedAction = $"Have somebody who belongs to '{owner}' use it once with this version of the module; until then use the version that it was used with.",
        };

    /// <summary>Tables that are made would not come to lie in the ledger's schema.</summary>
    public static LedgerException Missed(string ledger, string schema, string? where) =>
        new("LedgerSchemaMissed", $"The tables of the ledger '{ledger}' would come to lie in the schema '{where}', and not in '{schema}'. Nothing was made.")
        {
            RecommendedAction = $"See that the user may use the schema '{schema}'. {Pooler}",
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

    // Of several hosts that the address names, what the first one said.
    protected override LedgerException Of(Exception error) => error is NpgsqlException { InnerException: AggregateException { InnerExceptions: [var first, ..] } } ? OfOne(first) : OfOne(error);

    private LedgerException OfOne(Exception error) => (error as PostgresException)?.SqlState switch
    {
        null when IsOfTls(error) => NotTrusted(error),
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
            Unavailable(error, "The user's role does not allow it. Who changes something needs to write to the ledger's tables, which an auditor cannot; who opens a new ledger needs to create its schema."),

        // Said by poolers, and by the server to somebody whose earlier words a pooler gave to another of its connections.
        PostgresErrorCodes.ProtocolViolation or PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement => Unavailable(error, Pooler),
        _ => Unavailable(error, "Check that the server runs and can be reached, and that -Ledger names the right host and database."),
    };

    private static bool IsOfTls(Exception error) =>
        error is NpgsqlException && (error.InnerException is AuthenticationException || error.Message.StartsWith("SSL ", StringComparison.Ordinal));

    private LedgerException NotTrusted(Exception error) =>
        new("LedgerServerNotTrusted", $"The server of the ledger '{ledger}' did not prove over TLS that it is the one; nothing was told to it: {Said(error)}", inner: error)
        {
            RecommendedAction = "Name the server as its certificate does; name the certificate of a private CA with 'Root Certificate=' in the address. The server needs TLS (ssl = on).",
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
