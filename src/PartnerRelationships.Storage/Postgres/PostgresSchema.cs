using System.Linq;
using Dapper;
using Npgsql;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>Whose schema it is, and which version its tables have.</summary>
/// <param name="connection">A connection outside of a transaction.</param>
/// <param name="transactions">The ledger's.</param>
/// <param name="ledger">What is shown of the address.</param>
internal sealed class PostgresSchema(NpgsqlConnection connection, PostgresTransactions transactions, string ledger)
{
    private readonly string schema = transactions.Schema;

    /// <summary>Brings the tables to the present version; several machines may try at once.</summary>
    /// <exception cref="LedgerException">The schema is somebody else's (LedgerInvalid), or a newer version's (LedgerTooNew); its owner is needed to bring it
    /// up to date (LedgerOwnerNeeded), or the tables would come to lie elsewhere (LedgerSchemaMissed).</exception>
    public void Migrate()
    {
        // Most openings find nothing to do, and then they neither write nor wait for a writer.
        if (Version() == PostgresVersions.Newest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        connection.Execute($"{transactions.InLedger}, set_config('lock_timeout', '30s', true)");
        connection.Execute("SELECT pg_advisory_xact_lock(hashtext('PartnerRelationships'), hashtext(@schema))", new { schema });
        var version = Version();
        if (version == PostgresVersions.Newest)
        {
            return;
        }

        ActAsOwner(version);
        if (!connection.ExecuteScalar<bool>("SELECT to_regnamespace(quote_ident(@schema)) IS NOT NULL", new { schema }))
        {
            connection.Execute($"CREATE SCHEMA \"{schema}\"");
        }

        Make(version);
        transaction.Commit();
    }

    private void Make(int version)
    {
        // Behind a pooler that drops a transaction's settings, they would be created in the first schema of the connection's search path.
        if (connection.ExecuteScalar<string?>("SELECT current_schema()") is var where && where != schema)
        {
            throw PostgresErrors.Missed(ledger, schema, where);
        }

        foreach (var script in PostgresVersions.After(version).Append(PostgresFunctions.Script(schema)))
        {
            connection.Execute(script);
        }

        connection.Execute("UPDATE ledger SET version = @newest", new { newest = PostgresVersions.Newest });
        if (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = @worker)", new { worker = PostgresRoles.WorkerOf(schema) }))
        {
            connection.Execute(PostgresRoles.Script(schema));
        }
    }

    // A member of the role that owns the ledger, or will own it, creates tables that the role owns.
    private void ActAsOwner(int version)
    {
        const string sql = """
            SELECT pg_get_userbyid(owner), pg_has_role(owner, 'USAGE') AND pg_get_userbyid(owner) !~ '^pg_'
            FROM (SELECT coalesce((SELECT relowner FROM pg_class WHERE relnamespace = pg_namespace.oid AND relname = 'ledger'), nspowner) AS owner
                  FROM pg_namespace WHERE nspname = @schema) AS ledger
            """;
        var (owner, isMember) = connection.QuerySingleOrDefault<(string?, bool)>(sql, new { schema });
        if (isMember)
        {
            connection.Execute("SELECT set_config('role', @owner, true)", new { owner });
        }
        else if (version > 0)
        {
            throw PostgresErrors.OwnerNeeded(ledger, version, owner!);
        }
    }

    // 0 for a schema that is not there, or has nothing in it. One question: another machine may be making the tables just now.
    private int Version()
    {
        const string tables = """
            SELECT count(*), count(*) FILTER (WHERE relname = 'ledger')
            FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname = @schema
            """;
        var (all, ours) = connection.QuerySingle<(long, long)>(tables, new { schema });
        if (ours == 0)
        {
            return all == 0 ? 0 : throw PostgresErrors.Invalid(ledger);
        }

        var version = connection.QuerySingle<int>($"SELECT version FROM \"{schema}\".ledger");
        return version > PostgresVersions.Newest ? throw LedgerErrors.TooNew(ledger, version) : version;
    }
}
