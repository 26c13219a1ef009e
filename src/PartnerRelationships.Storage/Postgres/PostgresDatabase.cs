using System;
using System.Data.Common;
using System.Threading;
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
        var database = Of(options);
        try
        {
            return database.errors.Guard(database.Prepared);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens it; patient work waits for a server that is out of reach.</summary>
    public static async Task<PostgresDatabase> OpenAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var database = Of(options);
        LedgerErrors errors = database.errors;
        try
        {
            return await Outage.OutlastAsync(TryAsync, errors.IsOutage, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            database.Dispose();
            throw;
        }

        // A server that does not answer keeps an attempt for longer than somebody who stops the work waits; left alone, it ends by itself.
        Task<PostgresDatabase> TryAsync() => Task.Run(() => errors.Guard(database.Prepared), cancellationToken).WaitAsync(cancellationToken);
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

    private static PostgresDatabase Of(PostgresOptions options)
    {
        var source = options.Build();
        return new PostgresDatabase(source, new PostgresTransactions(source, options.Schema), options.Name, new PostgresErrors(options.Name));
    }

    private PostgresDatabase Prepared()
    {
        using var connection = transactions.Open();
        new PostgresSchema(connection, transactions, name).Migrate();
        return this;
    }
}
