using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>What only a server can do to a ledger.</summary>
public sealed class ServerTests(PostgresServer server) : IDisposable
{
    private readonly ServerLedger store = new(server);

    public void Dispose() => store.Dispose();

    [Fact]
    public void A_wrong_password_is_an_error_and_appears_nowhere()
    {
        var error = Assert.Throws<LedgerException>(() => PostgresAddress.Parse(store.Address, new NetworkCredential(PostgresServer.User, "wr0ng")).Open());

        Assert.Equal("LedgerUnavailable", error.ErrorId);
        Assert.Contains("password authentication failed", error.Message, StringComparison.Ordinal);
        Assert.Contains("-LedgerCredential", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_and_an_address_of_the_other_form_open_the_same_ledger()
    {
        using (var ledger = store.Open())
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        using var again = PostgresAddress.Parse(server.Uri(store.Schema), new NetworkCredential(PostgresServer.User, PostgresServer.Password)).Open();
        Assert.Single(await again.EventsAsync());
        Assert.Equal(store.Shown, new LedgerCheck(again.Inspection).Run(CancellationToken.None).Ledger);
    }

    [Theory]
    [InlineData("CREATE SCHEMA {0}; CREATE TABLE {0}.song (title text)", "LedgerInvalid")]
    [InlineData("CREATE SCHEMA {0}; CREATE TABLE {0}.ledger (version integer); INSERT INTO {0}.ledger VALUES (999)", "LedgerTooNew")]
    public void A_schema_that_is_no_ledger_of_ours_is_refused_and_left_as_it_is(string sql, string errorId)
    {
        store.Execute(string.Format(null, sql, store.Schema));

        Assert.Equal(errorId, Assert.Throws<LedgerException>(store.Open).ErrorId);
        Assert.Equal(1, store.Ask<long>($"SELECT count(*) FROM pg_tables WHERE schemaname = '{store.Schema}'"));
    }

    [Fact]
    public void A_host_that_cannot_be_is_said_to_be_wrong() =>
        Assert.Equal("LedgerAddressInvalid", Assert.Throws<InvalidInputException>(() => PostgresAddress.Parse("Host=0.0.0.0;Username=kata", credential: null).Open()).ErrorId);

    [Fact]
    public void A_server_that_is_not_there_is_named()
    {
        var error = Assert.Throws<LedgerException>(() => PostgresAddress.Parse("Host=127.0.0.1;Port=1;Database=partners;Username=kata;Password=s3cret", credential: null).Open());

        Assert.Equal("LedgerUnavailable", error.ErrorId);
        Assert.Contains("Host=127.0.0.1;Port=1;Database=partners;Username=kata", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }
}
