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
    private const int LooksAfterLoss = 30;

    // A second of waiting at a time, so that whoever is stopped in the meantime is heard; whoever falls silent in the middle of a change is cut
    // off; and a commit is on the server's disk, whatever the server's settings say.
    private readonly string begin = transactions.InLedger + $"""
        , set_config('lock_timeout', '1s', true), set_config('idle_in_transaction_session_timeout', '60s', true),
            CASE WHEN current_setting('synchronous_commit') IN ('off', 'local') THEN set_config('synchronous_commit', 'on', true) END;
        SELECT entries, hash, database_user FROM "{transactions.Schema}".lock_head();
        """;

    private readonly string endStuckWriters = $"SELECT \"{transactions.Schema}\".end_stuck_writers()";
    private NpgsqlConnection? connection;
    private Statements? statements;

    public override string Product => "postgresql";

    public override LedgerTransaction Begin()
    {
        var open = Connected();
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

    public override bool IsPassing(Exception error) => error is NpgsqlException { IsTransient: true } && !IsBusy(error);

    public override void Commit(LedgerTransaction transaction)
    {
        try
        {
            transaction.Commit();
        }
        catch (Exception error) when (PostgresErrors.IsOfTheConnection(error))
        {
            Drop();
            if (!transaction.HasEvents || !WasKept(transaction.Head, error))
            {
                throw;
            }
        }
    }

    public override void Dispose() => Drop();

    private (LedgerMark Head, string User) Begin(NpgsqlConnection open)
    {
        using var answers = open.QueryMultiple(begin);
        answers.Read();
        var (entries, hash, user) = answers.Read<(long, string, string)>().SingleOrDefault();
        return hash is null ? throw LedgerErrors.Corrupt("The head") : (new LedgerMark(entries, hash), user);
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

    // The acknowledgement is lost, not the commit: what the chain says is what happened. The lost transaction holds the head's row for as
    // long as it may still be committed, so that whoever got it sees the end of it. Changes without an event are such as can be made again.
    private bool WasKept(LedgerMark head, Exception error)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                using var transaction = Begin();
                return transaction.Connection.ExecuteScalar<string?>("SELECT hash FROM event WHERE number = @Entries", head) == head.Hash;
            }
            catch (Exception busy) when (IsBusy(busy) && look < LooksAfterLoss)
            {
                continue;
            }
            catch (Exception lost) when (PostgresErrors.IsOfTheConnection(lost))
            {
                throw errors.OutcomeUnknown(error);
            }
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
            statements = new Statements(connection);
        }

        return connection;
    }

    private void Drop()
    {
        connection?.Dispose();
        connection = null;
    }
}
