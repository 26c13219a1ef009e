using System;
using System.Data;
using Dapper;
using Npgsql;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The transactions on a server. Settings apply to one transaction: behind a pooler the next one may use another connection.</summary>
/// <param name="source">Opens connections.</param>
/// <param name="schema">Where the ledger is.</param>
internal sealed class PostgresTransactions(NpgsqlDataSource source, string schema)
{
    /// <summary>Finds the ledger's tables, and no temporary ones in their place. For the transaction; begins a statement's list of settings.</summary>
    public string InLedger { get; } = $"SELECT set_config('search_path', '\"{schema}\", pg_temp', true)";

    public string Schema => schema;

    /// <summary>Opens a connection, outside of a transaction.</summary>
    /// <exception cref="InvalidInputException">Such a host cannot be contacted (LedgerAddressInvalid).</exception>
    public NpgsqlConnection Open()
    {
        try
        {
            return source.OpenConnection();
        }
        catch (ArgumentException)
        {
            throw PostgresAddressText.Invalid("The host name is not valid.");
        }
    }

    /// <summary>To read: all of it as it was at one moment.</summary>
    public Reading Read()
    {
        var connection = Open();
        try
        {
            var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            connection.Execute(InLedger);
            return new Reading(connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
