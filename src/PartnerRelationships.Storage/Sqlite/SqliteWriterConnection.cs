using System;
using Dapper;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The connection that writes to a file, or to memory.</summary>
/// <param name="connect">Opens it.</param>
/// <param name="headFile">Called after each commit; null in memory.</param>
internal sealed class SqliteWriterConnection(Func<SqliteConnection> connect, HeadFile? headFile) : WriterConnection
{
    private SqliteConnection? connection;
    private Statements? statements;

    public override string Product => "sqlite";

    public override LedgerTransaction Begin()
    {
        connection ??= Impatient(connect());
        statements ??= new SqliteStatements(connection);
        var transaction = connection.BeginTransaction();
        try
        {
            return new LedgerTransaction(transaction, LedgerHead.Read(statements, transaction), statements);
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    public override bool IsBusy(Exception error) => error is SqliteException { SqliteErrorCode: SqliteErrors.Busy };

    public override bool IsPassing(Exception error) => false;

    public override void Commit(LedgerTransaction transaction)
    {
        transaction.Commit();
        headFile?.Write(transaction.Head);
    }

    public override void Dispose()
    {
        connection?.Dispose();
        headFile?.Dispose();
    }

    // Another process may be writing: waits one second at a time, so that the command can be stopped in the meantime. What a statement may have
    // to undo is in memory: it is a few pages, and SQLite would write them to a file of its own.
    private static SqliteConnection Impatient(SqliteConnection connection)
    {
        connection.Execute("PRAGMA busy_timeout = 1000; PRAGMA temp_store = MEMORY;");
        connection.DefaultTimeout = 1;
        return connection;
    }
}
