using System;
using System.Linq;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>What stands between a client and the server, and forgets or refuses what it does not hand on. The ledger's own tests run through one as well.</summary>
public sealed class PoolerTests(PostgresServer server, PgBouncer pooler) : IDisposable
{
    private readonly PooledLedger store = new(server, pooler);

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Tables_are_in_the_ledgers_schema_and_connections_keep_no_state()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var ledger = store.Open();
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ledger.KeepAsync(Samples.Bare())));
        }));

        using var again = store.Open();
        Assert.Equal(80, (await again.EventsAsync()).Count);
        Assert.Equal(0, store.Ask<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('ledger', 'event', 'head')"));
        using var beside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.Address) { SearchPath = null }.ToString());
        Assert.Equal(("\"$user\", public", "0", "0"), Dapper.SqlMapper.QuerySingle<(string, string, string)>(
            beside, "SELECT current_setting('search_path'), current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout')"));
    }

    [Fact]
    public void One_that_forgets_within_a_transaction_is_refused_before_anything_is_made()
    {
        using var relay = new Relay(server.Port) { Mishearing = ("search_path", "ignored.one") };
        var address = new NpgsqlConnectionStringBuilder(server.Address(store.Schema)) { Port = relay.Port }.ToString();

        var error = Assert.Throws<LedgerException>(() => PostgresAddress.Parse(address, credential: null).Open());

        Assert.Equal("LedgerSchemaMissed", error.ErrorId);
        Assert.Contains("'public'", error.Message, StringComparison.Ordinal);
        Assert.Contains("PgBouncer", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(0, store.Ask<long>($"SELECT count(*) FROM pg_namespace WHERE nspname = '{store.Schema}'"));
    }

    [Theory]
    [InlineData("Database", PgBouncer.ByStatement)]
    [InlineData("Options", "-c geqo=off")]
    public void One_that_refuses_is_named_in_the_advice(string setting, string value)
    {
        var address = new NpgsqlConnectionStringBuilder(store.Address) { [setting] = value }.ToString();

        var error = Assert.Throws<LedgerException>(() => PostgresAddress.Parse(address, credential: null).Open());

        Assert.Equal("LedgerUnavailable", error.ErrorId);
        Assert.Contains("PgBouncer", error.RecommendedAction, StringComparison.Ordinal);
    }
}
