using Dapper;
using Npgsql;
using PartnerRelationships.Storage.Databases;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>Whose schema it is, and which version its tables have.</summary>
/// <param name="connection">A connection whose search path is the schema.</param>
/// <param name="schema">The schema's name.</param>
/// <param name="ledger">What is shown of the address.</param>
internal sealed class PostgresSchema(NpgsqlConnection connection, string schema, string ledger)
{
    /// <summary>Brings the tables to the present version; several machines may try at once.</summary>
    /// <exception cref="LedgerException">The schema is somebody else's, or a newer version's.</exception>
    public void Migrate()
    {
        // Most openings find nothing to do, and then they neither write nor wait for a writer.
        if (Version() == PostgresVersions.Newest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(hashtext('PartnerRelationships'), hashtext(@schema))", new { schema });
        var version = Version();
        if (!connection.ExecuteScalar<bool>("SELECT to_regnamespace(@schema) IS NOT NULL", new { schema }))
        {
            connection.Execute($"CREATE SCHEMA {schema}");
        }

        foreach (var script in PostgresVersions.After(version))
        {
            connection.Execute(script);
        }

        connection.Execute("UPDATE ledger SET version = @newest", new { newest = PostgresVersions.Newest });
        transaction.Commit();
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

        var version = connection.QuerySingle<int>("SELECT version FROM ledger");
        return version > PostgresVersions.Newest ? throw LedgerErrors.TooNew(ledger, version) : version;
    }
}
