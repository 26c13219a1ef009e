using System;
using System.Data.Common;
using Dapper;
using Npgsql;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Postgres;

namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A ledger on a server, in a schema of the test's own.</summary>
internal class ServerLedger(PostgresServer server) : TestLedger
{
    public string Schema { get; } = $"ledger_{Guid.NewGuid():N}";

    public override string Address => field ??= server.Address(Schema);

    public override string? DatabaseUser => PostgresServer.User;

    /// <summary>What may be shown of it.</summary>
    public string Shown => $"Host=127.0.0.1;Port={server.Port};Database=postgres;Username={PostgresServer.User};Search Path={Schema}";

    public override string NoGuards => "ALTER TABLE event DISABLE TRIGGER USER; ";

    public override SqlLedger Open() => PostgresAddress.Parse(Address, credential: null).Open();

    public override LedgerVerification Check()
    {
        using var ledger = Open();
        return new LedgerCheck(ledger.Inspection).Run(TestContext.Current.CancellationToken);
    }

    public override IDisposable HoldWriters()
    {
        var connection = (NpgsqlConnection)Connect();
        connection.BeginTransaction();
        connection.Execute("SELECT hash FROM head FOR UPDATE");
        return connection;
    }

    public override void Dispose()
    {
    }

    protected override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(server.Address(Schema));
        connection.Open();
        return connection;
    }
}
