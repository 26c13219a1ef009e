using System;
using System.Data.Common;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>A ledger on a server.</summary>
internal sealed class PostgresDatabase : LedgerDatabase
{
    private readonly NpgsqlDataSource source;
    private readonly string name;
    private readonly PostgresErrors errors;

    private PostgresDatabase(NpgsqlDataSource source, string name, PostgresErrors errors)
        : base(new PostgresDialect(), errors, new PostgresWriterConnection(source, errors))
    {
        this.source = source;
        this.name = name;
        this.errors = errors;
    }

    public static PostgresDatabase Open(PostgresOptions options)
    {
        var errors = new PostgresErrors(options.Name);
        var database = new PostgresDatabase(options.Build(), options.Name, errors);
        try
        {
            return errors.Guard(() => database.Prepared(options.Schema));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public override ILedgerInspection Inspection => new PostgresInspection(source, name, errors);

    public override void Dispose()
    {
        base.Dispose();
        source.Dispose();
    }

    protected override DbConnection Connect() => source.OpenConnection();

    // A connection that lay idle while the server was away is found dead only when it is used.
    protected override async Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> work)
    {
        try
        {
            return await base.ReadOnceAsync(work).ConfigureAwait(false);
        }
        catch (NpgsqlException error) when (error.IsTransient)
        {
            return await base.ReadOnceAsync(work).ConfigureAwait(false);
        }
    }

    private PostgresDatabase Prepared(string schema)
    {
        using var connection = source.OpenConnection();
        new PostgresSchema(connection, schema, name).Migrate();
        return this;
    }
}
