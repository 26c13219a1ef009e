using System;
using System.Data;
using System.Linq;
using Dapper;
using Npgsql;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The connection that writes to a server. A writer locks the head's row, so that all machines write in turn.</summary>
internal sealed class PostgresWriterConnection(PostgresTransactions transactions, PostgresErrors errors) : WriterConnection
{
    // A second of waiting at a time, so that whoever is stopped in the meantime is heard; whoever falls silent in the middle of a change is cut
    // off; and a commit is on the server's disk, whatever the server's settings say.
    private readonly string begin = transactions.InLedger + $"""
        , set_config('lock_timeout', '1s', true), set_config('idle_in_transaction_session_timeout', '60s', true),
            CASE WHEN current_setting('synchronous_commit') IN ('off', 'local') THEN set_config('synchronous_commit', 'on', true) END;
        SELECT entries, hash, database_user, (SELECT hash FROM "{transactions.Schema}".event WHERE number = @Entries) FROM "{transactions.Schema}".lock_head();
        """;

    private readonly string endStuckWriters = $"SELECT \"{transactions.Schema}\".end_stuck_writers()";
    private NpgsqlConnection? connection;
    private PostgresStatements? statements;

    // As far as the server has acknowledged what this session wrote.
    private LedgerMark? kept;
    private PostgresNotice? warning;

    public override string Product => "postgresql";

    public override LedgerTransaction Begin()
    {
        var open = Connected();
        statements!.Forget();
        var transaction = open.BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            var (head, user) = Begin(open);
            return new LedgerTransaction(transaction, head, statements!, user);
        }
        catch (Exception error)
        {
            transaction.Dispose();
            if (IsBusy(error))
            {
                EndStuckWriters(open);
            }

            throw;
        }
    }

    public override bool IsBusy(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    public override bool IsPassing(Exception error) => PostgresErrors.IsOutage(error) && !IsBusy(error);

    // Changes without an event are such as can be made again. With one, what the chain says later is what happened: a lost transaction holds the head's row
    // for as long as it may still be committed, so that whoever gets it sees the end of it.
    public override void Commit(LedgerTransaction transaction)
    {
        try
        {
            warning = null;
            transaction.Commit();
            RequireSilence();
            kept = transaction.Head;
        }
        catch (Exception error) when (PostgresErrors.IsOfTheConnection(error))
        {
            Drop();
            if (transaction.HasEvents)
            {
                throw new CommitDoubt(transaction.Head, error);
            }

            throw;
        }
    }

    public override void Dispose() => Drop();

    private (LedgerMark Head, string User) Begin(NpgsqlConnection open)
    {
        // Not with QueryMultiple, which says of a connection that breaks in the middle of an answer only that its reader is closed.
        using var answers = open.ExecuteReader(begin, new { kept?.Entries });
        answers.NextResult();
        var (entries, hash, user, found) = answers.Parse<(long, string, string, string?)>().SingleOrDefault();
        if (hash is null)
        {
            throw LedgerErrors.Corrupt("The head");
        }

        // After a failover to a server that did not have everything, or back to one that was left behind.
        return kept is not { Entries: > 0 } || found == kept.Hash ? (new LedgerMark(entries, hash), user) : throw errors.Forked(kept);
    }

    // A commit that waits for a replica and is interrupted is acknowledged with a warning: it is on one server only, and would be lost in a failover.
    private void RequireSilence()
    {
        if (warning is { } said)
        {
            throw new TimeoutException(said.MessageText);
        }
    }

    // A user who may not end them waits for them.
    private void EndStuckWriters(NpgsqlConnection open)
    {
        try
        {
            open.Execute(endStuckWriters);
        }
        catch (PostgresException)
        {
            return;
        }
    }

    private NpgsqlConnection Connected()
    {
        if (connection is { State: not ConnectionState.Open })
        {
            Drop();
        }

        if (connection is null)
        {
            connection = transactions.Open();
            connection.Notice += (_, notice) => warning = notice.Notice.InvariantSeverity == "WARNING" ? notice.Notice : warning;
            statements = new PostgresStatements(connection);
        }

        return connection;
    }

    private void Drop()
    {
        connection?.Dispose();
        connection = null;
    }
}
