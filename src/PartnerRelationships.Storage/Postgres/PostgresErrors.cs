using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>Words what goes wrong with the server.</summary>
/// <param name="ledger">What is shown of the address.</param>
internal sealed class PostgresErrors(string ledger) : LedgerErrors
{
    // Of several hosts each one answers, and is a replica.
    private const string NoPrimary = "No suitable host was found.";

    private const string IdleInTransaction = "25P03";

    // Also what poolers say while they have no server (08), and what a replica says until it is promoted.
    private static readonly string[] OutageClasses = ["08", "53", "57P"];

    // Poolers say all of it with one state: that they have no server, and what no waiting helps against.
    private static readonly string[] PoolersRefusals = ["does not exist", "no such ", "auth failed", "authentication failed", "unsupported startup parameter", "not allowed"];

    private static readonly HashSet<string> OutageStates = new(StringComparer.Ordinal)
    {
        PostgresErrorCodes.ReadOnlySqlTransaction, IdleInTransaction, PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure,
    };

    private const string Pooler =
        "A pooler such as PgBouncer in front of the server needs pool_mode 'transaction' or 'session', without Options in the connection string or PGOPTIONS; or connect to the server directly.";

    /// <summary>The tables under that name are not ours.</summary>
    public static LedgerException Invalid(string ledger, Exception? error = null) =>
        new("LedgerInvalid", $"'{ledger}' is not a ledger, or is damaged. It was left unchanged.", inner: error)
        {
            RecommendedAction = "Name another database with -Ledger, another schema with 'Search Path=' in it, or restore a backup.",
        };

    /// <summary>The tables are of an earlier version, and the signed-in user may not upgrade them.</summary>
    public static LedgerException OwnerNeeded(string ledger, int version, string owner) =>
        new("LedgerOwnerNeeded", $"The ledger '{ledger}' has version {version}, and only its owner '{owner}' may upgrade it.")
        {
            RecommendedAction = $"Ask a member of '{owner}' to open it once with this version of the module. Until then, use the previous version of the module.",
        };

    /// <summary>Tables that are made would not come to lie in the ledger's schema.</summary>
    public static LedgerException Missed(string ledger, string schema, string? where) =>
        new("LedgerSchemaMissed", $"The tables of the ledger '{ledger}' would be created in the schema '{where}' instead of '{schema}'. Nothing was created.")
        {
            RecommendedAction = $"Make sure that the user may use the schema '{schema}'. {Pooler}",
        };

    /// <summary>The server has lost what it had acknowledged.</summary>
    public LedgerException Forked(LedgerMark kept) =>
        new("LedgerForked", $"The ledger '{ledger}' no longer has its entry {kept.Entries}, which the server had acknowledged: this is another server, or an earlier state of it. Nothing was written.")
        {
            RecommendedAction = "Stop all sessions that use this ledger. Make sure that the previous primary is down, and that the connection string and the pooler name the new one; then compare both servers' ledgers with Test-RelationshipLedger, and connect again.",
        };

    /// <summary>Whether the connection is what failed, and not what was asked.</summary>
    public static bool IsOfTheConnection(Exception error) => error is NpgsqlException or IOException or SocketException or TimeoutException or ObjectDisposedException;

    /// <summary>Whether the server is out of reach, or is not yet what it will be: nothing is wrong with what was asked, and another try may succeed.</summary>
    public static bool IsOutage(Exception error) => error switch
    {
        CommitDoubt => true,
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } pooler when PoolersRefusals.Any(word => pooler.MessageText.Contains(word, StringComparison.Ordinal)) => false,
        PostgresException server => OutageStates.Contains(server.SqlState) || OutageClasses.Any(family => server.SqlState.StartsWith(family, StringComparison.Ordinal)),
        NpgsqlException { InnerException: AggregateException several } => several.InnerExceptions.Any(IsOutage),
        NpgsqlException { InnerException: null, Message: NoPrimary } => true,
        NpgsqlException client => client.IsTransient,
        _ => error is IOException or SocketException or TimeoutException,
    };

    public override bool IsOutage(LedgerException error) => error.InnerException is { } cause && IsOutage(cause);

    protected override bool IsOfTheDatabase(Exception error) => error is CommitDoubt || IsOfTheConnection(error);

    // Of several hosts that the address names, what the first one said.
    protected override LedgerException Of(Exception error) => error is NpgsqlException { InnerException: AggregateException { InnerExceptions: [var first, ..] } } ? OfOne(first) : OfOne(error);

    private LedgerException OfOne(Exception error) => (error as PostgresException)?.SqlState switch
    {
        null when error is CommitDoubt => OutcomeUnknown(error),
        null when IsOfTls(error) => NotTrusted(error),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections =>
            new LedgerException("LedgerBusy", $"Others have locked the ledger '{ledger}' for too long: {Said(error)}", inner: error)
            {
                RecommendedAction = "Try again. If the problem remains, check in pg_stat_activity who holds the lock.",
            },
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => Invalid(ledger, error),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Corrupt($"Something in '{ledger}'", error),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Unavailable(error, "Give the user and the password with -LedgerCredential, or the password in PGPASSWORD or ~/.pgpass."),
        PostgresErrorCodes.InsufficientPrivilege =>
            Unavailable(error, "The user's role does not allow it. Changes need write access to the ledger's tables, which an auditor does not have; opening a new ledger needs permission to create its schema."),

        // Said by poolers, and by the server to somebody whose earlier words a pooler gave to another of its connections.
        PostgresErrorCodes.ProtocolViolation or PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement => Unavailable(error, Pooler),
        _ => Unavailable(error, "Check that the server runs and can be reached, and that -Ledger names the right host and database."),
    };

    private LedgerException OutcomeUnknown(Exception error) =>
        new("LedgerOutcomeUnknown", $"The connection to the ledger '{ledger}' was lost while a change was being committed. It is unknown whether the change was saved.", inner: error)
        {
            RecommendedAction = "When the server is available again, check with Get-RelationshipEvent whether the change was recorded before you repeat it.",
        };

    private static bool IsOfTls(Exception error) =>
        error is NpgsqlException && (error.InnerException is AuthenticationException || error.Message.StartsWith("SSL ", StringComparison.Ordinal));

    private LedgerException NotTrusted(Exception error) =>
        new("LedgerServerNotTrusted", $"The server of the ledger '{ledger}' could not be authenticated over TLS. No credentials or data were sent to it: {Said(error)}", inner: error)
        {
            RecommendedAction = "Use the server name from its certificate; name the certificate of a private CA with 'Root Certificate=' in the connection string. The server needs TLS (ssl = on).",
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
