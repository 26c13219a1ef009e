namespace PartnerRelationships.Storage.Tests.Stores;

/// <summary>A ledger on a server behind a pooler.</summary>
internal sealed class PooledLedger(PostgresServer server, PgBouncer pooler) : ServerLedger(server)
{
    private readonly PostgresServer server = server;

    public override string Address => field ??= pooler.Address(server, Schema);
}
