using System.Data.Common;
using System.Threading;
using Npgsql;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>A server's ledger as it is kept. Its files are the server's to check.</summary>
internal sealed class PostgresInspection(NpgsqlDataSource source, string name, PostgresErrors errors) : LedgerInspection(name, errors)
{
    public override string? FindDamage(CancellationToken cancellationToken) => null;

    protected override DbConnection Connect() => source.OpenConnection();

    // Who inspects it has opened it, and so brought it up to date.
    protected override bool HasRemovals(DbConnection connection) => true;
}
