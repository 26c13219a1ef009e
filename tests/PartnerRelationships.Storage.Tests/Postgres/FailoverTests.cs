using System;
using System.Linq;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Contract;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>A primary that is killed, and its replica, which takes its place.</summary>
public sealed class FailoverTests(PostgresPair pair) : IClassFixture<PostgresPair>
{
    private readonly string schema = $"ledger_{Guid.NewGuid():N}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Patient_work_waits_for_the_replica_and_goes_on_there(bool isPooled)
    {
        using var ledger = Open(isPooled ? Impatient(pair.Address(schema)) : pair.AddressOfBoth(schema));
        var draft = JournalSamples.Draft(3);
        await ledger.Changes.BeginAsync(draft);
        var claims = await ledger.Changes.ClaimAsync(draft, "w1", 3);
        pair.Primary.Murder();
        var patient = new Patient(TimeSpan.FromMinutes(1), wait => Elect(isAfter: wait == 1));

        await patient.DoAsync(() => Task.WhenAll(claims.Select(claim => ledger.Changes.EndAsync(claim))));

        Assert.Equal(3, (await ledger.Changes.FindRunAsync(Samples.Partner, draft.Run.PlanId, TestContext.Current.CancellationToken))!.Ended);
        Assert.Equal(4, (await ledger.EventsAsync()).Count);
        Assert.All(patient.Told, wait => Assert.Contains("waits for it until 2026-03-01 12:01", wait.Reason, StringComparison.Ordinal));
        Assert.InRange(patient.Told.Count, 1, 30);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Patient_work_that_begins_while_the_primary_is_gone_waits_for_the_replica(bool isPooled)
    {
        var address = isPooled ? Impatient(pair.Address(schema)) : pair.AddressOfBoth(schema);
        using (var before = Open(address))
        {
            await before.KeepAsync(Samples.Bare());
        }

        pair.Primary.Murder();
        var patient = new Patient(TimeSpan.FromMinutes(1), wait => Elect(isAfter: wait == 1));

        using var ledger = await patient.DoAsync(() => PostgresAddress.Parse(address, credential: null).OpenAsync(TestContext.Current.CancellationToken));

        Assert.Single(await ledger.EventsAsync());
        Assert.NotEmpty(patient.Told);
    }

    [Fact]
    public async Task A_commit_that_no_replica_confirms_is_not_acknowledged_for_a_failover_would_lose_it()
    {
        using (var ledger = Open(Impatient(pair.Address(schema))))
        {
            await ledger.KeepAsync(Samples.Bare());
            pair.Replica.Kill();

            var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.KeepAsync(Samples.Bare()));

            Assert.Equal("LedgerOutcomeUnknown", error.ErrorId);
        }

        pair.Primary.Murder();
        pair.Replica.Restart();
        pair.Elect();
        using var again = Open(pair.Address(schema));
        Assert.Single(await again.EventsAsync());
    }

    [Fact]
    public async Task A_session_writes_nothing_to_a_server_that_has_lost_what_was_acknowledged()
    {
        using var ledger = Open(pair.Address(schema));
        await ledger.KeepAsync(Samples.Bare());
        pair.Primary.Confirm(byReplica: false);
        pair.Replica.Kill();
        await ledger.KeepAsync(Samples.Bare());
        pair.Primary.Murder();
        pair.Replica.Restart();
        pair.Elect();

        var error = await Assert.ThrowsAsync<LedgerException>(() => new Patient(TimeSpan.FromMinutes(1), _ => { }).DoAsync(() => ledger.KeepAsync(Samples.Bare())));

        Assert.Equal("LedgerForked", error.ErrorId);
        Assert.Contains("entry 2", error.Message, StringComparison.Ordinal);
        Assert.Single(await ledger.EventsAsync());
    }

    // A pooler lets its client wait for a server.
    private static string Impatient(string address) => new NpgsqlConnectionStringBuilder(address) { CommandTimeout = 1 }.ToString();

    private void Elect(bool isAfter)
    {
        if (isAfter)
        {
            pair.Elect();
        }
    }

    private static SqlLedger Open(string address) => PostgresAddress.Parse(address, credential: null).Open();
}
