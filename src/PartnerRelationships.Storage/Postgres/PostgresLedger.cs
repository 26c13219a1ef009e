namespace PartnerRelationships.Storage.Postgres;

/// <summary>The ledger on a PostgreSQL server, shared by a team.</summary>
internal sealed class PostgresLedger(PostgresDatabase database) : SqlLedger(database);
