using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using Dapper;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Databases;

/// <summary>A transaction in which nobody else writes; nothing is saved until it is committed.</summary>
/// <param name="transaction">The database's.</param>
/// <param name="head">How far the chain has come when it begins.</param>
/// <param name="statements">Those of its connection.</param>
/// <param name="databaseUser">Who is signed in to the database; null if nobody signs in.</param>
internal sealed class LedgerTransaction(DbTransaction transaction, LedgerMark head, Statements statements, string? databaseUser = null) : IDisposable
{
    private readonly DbConnection connection = transaction.Connection!;
    private readonly LedgerMark start = head;

    /// <summary>Its connection, for what else is asked or changed.</summary>
    public DbConnection Connection
    {
        get
        {
            Flush();
            return connection;
        }
    }

    /// <summary>Whether its connection is still there.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>The head of the chain in it; every new event moves it.</summary>
    public LedgerMark Head { get; set; } = head;

    /// <summary>Who is signed in to the database; its events carry it.</summary>
    public string? DatabaseUser => databaseUser;

    /// <summary>Whether events were added in it.</summary>
    public bool HasEvents => Head != start;

    /// <summary>Makes a change that is made often; on a server at once with others, so that its error comes with a later one or with <see cref="Flush"/>.</summary>
    public void Execute(string sql, params KeyValuePair<string, object?>[] values) => statements.Execute(transaction, sql, values);

    /// <summary>The first row of what is asked often; null for none.</summary>
    public T? QueryFirst<T>(string sql, params KeyValuePair<string, object?>[] values)
        where T : class
    {
        Flush();
        return statements.QueryFirst<T>(transaction, sql, values);
    }

    /// <summary>Whether the chain has come by there: whether what left this head is kept.</summary>
    public bool Holds(LedgerMark mark) => Connection.ExecuteScalar<string?>("SELECT hash FROM event WHERE number = @Entries", new { mark.Entries }, transaction) == mark.Hash;

    /// <summary>Makes the changes that are not made yet.</summary>
    public void Flush() => statements.Flush();

    public void Commit()
    {
        Flush();
        transaction.Commit();
    }

    public void Dispose() => transaction.Dispose();
}
