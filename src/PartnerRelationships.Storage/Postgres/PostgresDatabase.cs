using System;
using System.Data.Common;
using System.Threading.Tasks;
using Dapper;
using Npgsql;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>A ledger on a server.</summary>
internal sealed class PostgresDatabase : LedgerDatabase
{
    private readonly NpgsqlDataSource source;
    private readonly PostgresTransactions transactions;
    private readonly string name;
    private readonly PostgresErrors errors;

    private PostgresDatabase(NpgsqlDataSource source, PostgresTransactions transactions, string name, PostgresErrors errors)
        : base(new PostgresDialect(), errors, new PostgresWriterConnection(transactions, errors))
    {
        this.source = source;
        this.transactions = transactions;
        this.name = name;
        this.errors = errors;
    }

    public static PostgresDatabase Open(PostgresOptions options)
    {
        var (source, errors) = (options.Build(), new PostgresErrors(options.Name));
        var database = new PostgresDatabase(source, new PostgresTransactions(source, options.Schema), options.Name, errors);
        try
        {
            return errors.Guard(database.Prepared);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public override ILedgerInspection Inspection => new PostgresInspection(transactions, name, errors);

    public override void Dispose()
    {
        base.Dispose();
        source.Dispose();
    }

    protected override async Task<int> NoteOnceAsync(string sql, object parameters)
    {
        using var connection = transactions.Open();
        using var transaction = connection.BeginTransaction();
        await connection.ExecuteAsync($"{transactions.InLedger}, set_config('synchronous_commit', 'off', true)").ConfigureAwait(false);
        var rows = await connection.ExecuteAsync(sql, parameters).ConfigureAwait(false);
        transaction.Commit();
        return rows;
    }

    protected override Reading Read() => transactions.Read();

    // A connection that lay idle while the server was away is found dead only when it is used.
    protected override async Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> work)
    {
        try
        {
            return await base.ReadOnceAsync(work).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresErrors.IsOutage(error))
        {
            return await base.ReadOnceAsync(work).ConfigureAwait(false);
        }
    }

    private PostgresDatabase Prepared()
    {
        using var connection = transactions.Open();
        new PostgresSchema(connection, transactions, name).Migrate();
        return this;
    }
}
