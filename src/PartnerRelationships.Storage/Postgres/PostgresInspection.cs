using System.Data.Common;
using System.Threading;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>A server's ledger as it is kept. Its files are the server's to check.</summary>
internal sealed class PostgresInspection(PostgresTransactions transactions, string name, PostgresErrors errors) : LedgerInspection(name, errors)
{
    public override string? FindDamage(CancellationToken cancellationToken) => null;

    protected override Reading Read() => transactions.Read();

    protected override LedgerGuards ReadGuards(DbConnection connection) => PostgresGuards.Read(connection, transactions.Schema);

    // Who inspects it has opened it, and so brought it up to date.
    protected override bool HasRemovals(DbConnection connection) => true;
}
