using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>Patient work that begins while its ledger's server is out of reach, and such that would wait in vain.</summary>
public sealed class OpeningTests(PostgresServer server, PgBouncer pooler) : IDisposable
{
    private readonly ServerLedger store = new(server);

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Patient_work_waits_for_the_server_and_opens_the_ledger()
    {
        using var own = new PostgresServer();
        var address = own.Address(store.Schema);
        own.Kill();
        var patient = new Patient(TimeSpan.FromMinutes(10), wait => RestartAt(3, wait, own));

        using var ledger = await patient.DoAsync(() => OpenAsync(address));

        await ledger.KeepAsync(Samples.Bare());
        Assert.Single(await ledger.EventsAsync());
        Assert.Equal([2, 3, 4], patient.Told.ConvertAll(wait => wait.Try));
        Assert.All(patient.Told, wait => Assert.Contains($"{own.Port}", wait.Reason, StringComparison.Ordinal));
        Assert.All(patient.Told, wait => Assert.Contains("waits for it until 2026-03-01 12:10", wait.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Patience_ends_at_the_beginning_too()
    {
        var patient = new Patient(TimeSpan.FromSeconds(10), _ => { });

        var error = await Assert.ThrowsAsync<LedgerException>(() => patient.DoAsync(() => OpenAsync("Host=127.0.0.1;Port=1;Database=partners;Username=kata;Password=s3cret")));

        Assert.Equal("LedgerUnavailable", error.ErrorId);
        Assert.InRange(patient.Now - new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(12));
    }

    [Theory]
    [InlineData(false, "Password", "wr0ng")]
    [InlineData(false, "Username", "nobody")]
    [InlineData(false, "Database", "nowhere")]
    [InlineData(true, "Password", "wr0ng")]
    [InlineData(true, "Username", "nobody")]
    [InlineData(true, "Options", "-c geqo=off")]
    public async Task An_address_that_is_wrong_is_not_waited_for(bool isPooled, string setting, string value)
    {
        var address = isPooled ? pooler.Address(server, store.Schema) : store.Address;

        Assert.Equal("LedgerUnavailable", await RefusalAsync(new NpgsqlConnectionStringBuilder(address) { [setting] = value }.ToString()));
    }

    [Theory]
    [InlineData("CREATE SCHEMA {0}; CREATE TABLE {0}.song (title text)", "LedgerInvalid")]
    [InlineData("CREATE SCHEMA {0}; CREATE TABLE {0}.ledger (version integer); INSERT INTO {0}.ledger VALUES (999)", "LedgerTooNew")]
    public async Task Tables_that_are_wrong_are_not_waited_for(string sql, string errorId)
    {
        store.Execute(string.Format(null, sql, store.Schema));

        Assert.Equal(errorId, await RefusalAsync(store.Address));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_keeps_nobody_who_stops_the_work()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        using var stopping = new CancellationTokenSource();
        var address = $"Host=127.0.0.1;Port={((IPEndPoint)mute.LocalEndpoint).Port};Database=partners;Username=kata;Password=s3cret;Timeout=60";

        var opening = new Patient(TimeSpan.FromDays(1), _ => { }, stopping.Token).DoAsync(() => PostgresAddress.Parse(address, credential: null).OpenAsync(stopping.Token));
        using var asked = await mute.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static async Task<string> RefusalAsync(string address)
    {
        var patient = new Patient(TimeSpan.FromSeconds(3), _ => { });
        var error = await Assert.ThrowsAsync<LedgerException>(() => patient.DoAsync(() => OpenAsync(address)));
        Assert.Empty(patient.Told);
        return error.ErrorId;
    }

    private static Task<SqlLedger> OpenAsync(string address) => PostgresAddress.Parse(address, credential: null).OpenAsync(TestContext.Current.CancellationToken);

    private static void RestartAt(int time, int wait, PostgresServer server)
    {
        if (wait == time)
        {
            server.Restart();
        }
    }
}
