using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Contract;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Postgres;

/// <summary>A server that goes away, and connections that break: on a server of their own.</summary>
public sealed class OutageTests : IDisposable
{
    private static readonly string[] Outages = ["LedgerUnavailable", "LedgerOutcomeUnknown"];
    private readonly PostgresServer server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_server_killed_and_restarted_under_load_loses_nothing_that_was_acknowledged()
    {
        var store = new ServerLedger(server);
        using var ledger = store.Open();
        var acknowledged = new ConcurrentBag<Guid>();
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => WriteAsync(ledger, acknowledged, enough.Token), Token)).ToList();

        for (var round = 1; round <= 3; round++)
        {
            await UntilAsync(() => acknowledged.Count >= round * 60, writers);
            server.Kill();
            server.Restart();
        }

        await UntilAsync(() => acknowledged.Count >= 240, writers);
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        var kept = await ListAsync(ledger);
        Assert.Empty(acknowledged.Except(kept));
        Assert.Equal((kept.Length, kept.Length), ((int)store.Check().Entries, kept.Distinct().Count()));
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public async Task An_open_ledger_goes_on_when_the_server_is_back()
    {
        var store = new ServerLedger(server);
        using var ledger = store.Open();
        await ledger.KeepAsync(Samples.Bare());

        server.Kill();
        Assert.Equal("LedgerUnavailable", (await Assert.ThrowsAsync<LedgerException>(() => ledger.KeepAsync(Samples.Bare()))).ErrorId);
        Assert.Equal("LedgerUnavailable", (await Assert.ThrowsAsync<LedgerException>(() => ledger.EventsAsync())).ErrorId);

        server.Restart();
        await ledger.KeepAsync(Samples.Bare());
        Assert.Equal(2, (await ledger.EventsAsync()).Count);

        server.Kill();
        server.Restart();
        Assert.Equal(2, (await ledger.EventsAsync()).Count);
        await ledger.KeepAsync(Samples.Bare());
    }

    [Theory]
    [InlineData(nameof(Cut.BeforeCommit))]
    [InlineData(nameof(Cut.AfterCommit))]
    public async Task A_connection_that_breaks_at_the_commit_neither_loses_the_change_nor_makes_it_twice(string cut)
    {
        var store = new ServerLedger(server);
        using var relay = new Relay(server.Port);
        using var ledger = OpenThrough(relay, store);
        await ledger.KeepAsync(Samples.Bare());

        relay.CutNext(Enum.Parse<Cut>(cut));
        await ledger.KeepAsync(Samples.Bare());

        Assert.Equal(1, relay.Cuts);
        Assert.Equal(2, (await ListAsync(ledger)).Length);
        Assert.Equal((2, 2, true), ((int)store.Check().Entries, (int)store.Check().Records, store.Check().IsIntact));
    }

    [Fact]
    public async Task A_connection_may_break_anywhere_in_an_answer()
    {
        var store = new ServerLedger(server);
        using var relay = new Relay(server.Port);
        using var ledger = OpenThrough(relay, store);
        var written = await BreakAlongAsync(relay, () => ledger.KeepAsync(Samples.Bare()));
        await BreakAlongAsync(relay, () => ledger.EventsAsync());

        Assert.Equal(written, (await ListAsync(ledger)).Length);
        Assert.Equal((written, true), ((int)store.Check().Entries, store.Check().IsIntact));
    }

    [Theory]
    [InlineData(nameof(Cut.BeforeCommit))]
    [InlineData(nameof(Cut.AfterCommit))]
    public async Task A_connection_that_breaks_while_customers_are_claimed_claims_each_of_them_once(string cut)
    {
        var store = new ServerLedger(server);
        using var relay = new Relay(server.Port);
        using var ledger = OpenThrough(relay, store);
        var draft = JournalSamples.Draft(5);
        await ledger.Changes.BeginAsync(draft);

        relay.CutNext(Enum.Parse<Cut>(cut));
        var claims = await ledger.Changes.ClaimAsync(draft, "w1", 3);

        Assert.Equal(1, relay.Cuts);
        Assert.Equal([(1, 1L), (2, 1L), (3, 1L)], claims.Select(claim => (claim.Change.Number, claim.Fence)));
        Assert.Equal([4, 5], (await ledger.Changes.ClaimAsync(draft, "w2", 9)).Select(claim => claim.Change.Number));
    }

    [Theory]
    [InlineData(nameof(Cut.BeforeCommit))]
    [InlineData(nameof(Cut.AfterCommit))]
    public async Task Patient_work_that_is_cut_off_at_the_commit_looks_up_what_became_of_it_when_the_server_is_back(string cut)
    {
        var store = new ServerLedger(server);
        using var relay = new Relay(server.Port);
        using var ledger = OpenThrough(relay, store);
        await ledger.KeepAsync(Samples.Bare());
        var patient = new Patient(TimeSpan.FromMinutes(10), wait => LetIn(relay, isAfter: wait == 3));

        relay.CutNext(Enum.Parse<Cut>(cut), isForGood: true);
        await patient.DoAsync(() => ledger.KeepAsync(Samples.Bare()));

        Assert.Equal(3, patient.Told.Count);
        Assert.Equal((2, 2, true), ((int)store.Check().Entries, (int)store.Check().Records, store.Check().IsIntact));
    }

    [Fact]
    public async Task A_change_that_failed_among_others_has_failed_though_their_commit_is_in_doubt()
    {
        var store = new ServerLedger(server);
        using var relay = new Relay(server.Port);
        using var ledger = OpenThrough(relay, store);
        var draft = JournalSamples.Draft(1);
        await ledger.Changes.BeginAsync(draft);
        var lost = (await ledger.Changes.ClaimAsync(draft, "w1", 1, lease: TimeSpan.Zero))[0];
        await ledger.Changes.ClaimAsync(draft, "w2", 1);

        // The first of a round is alone, those behind it are committed together, and that commit is cut.
        for (var round = 0; round < 10; round++)
        {
            var first = ledger.KeepAsync(Samples.Bare());
            var (second, failing, third) = (ledger.KeepAsync(Samples.Bare()), ledger.Changes.EndAsync(lost), ledger.KeepAsync(Samples.Bare()));
            await first;
            relay.CutNext(Cut.AfterCommit);

            Assert.Equal("ChangeClaimLost", (await Assert.ThrowsAsync<ConflictException>(() => failing)).ErrorId);
            await Task.WhenAll(second, third);
        }

        Assert.Equal(30, (await ListAsync(ledger)).Length);
    }

    [Fact]
    public async Task Patience_ends_and_a_reader_is_told_why()
    {
        using var ledger = new ServerLedger(server).Open();
        await ledger.KeepAsync(Samples.Bare());
        server.Kill();
        var patient = new Patient(TimeSpan.FromSeconds(10), _ => { });

        Assert.Equal("LedgerUnavailable", (await Assert.ThrowsAsync<LedgerException>(() => patient.DoAsync(() => ledger.EventsAsync()))).ErrorId);

        Assert.InRange(patient.Now - new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(12));
        Assert.Equal([2, 3, 4], patient.Told.Take(3).Select(wait => wait.Try));
    }

    [Fact]
    public async Task Nobody_waits_any_longer_when_the_work_is_stopped()
    {
        using var ledger = new ServerLedger(server).Open();
        await ledger.KeepAsync(Samples.Bare());
        server.Kill();
        using var stopping = new CancellationTokenSource();
        var patient = new Patient(TimeSpan.FromDays(1), _ => stopping.Cancel(), stopping.Token);

        Assert.Equal("LedgerUnavailable", (await Assert.ThrowsAsync<LedgerException>(() => patient.DoAsync(() => ledger.KeepAsync(Samples.Bare())))).ErrorId);

        Assert.Single(patient.Told);
    }

    // Made directly, so that the relay sees only what comes after that.
    private static SqlLedger OpenThrough(Relay relay, ServerLedger store)
    {
        store.Open().Dispose();
        return PostgresAddress.Parse(new NpgsqlConnectionStringBuilder(store.Address) { Port = relay.Port }.ToString(), credential: null).Open();
    }

    private static async Task<int> BreakAlongAsync(Relay relay, Func<Task> work)
    {
        const int Places = 32;
        await work();
        var before = relay.Answered;
        await work();
        var answers = relay.Answered - before;
        for (var place = 0; place < Places; place++)
        {
            var cuts = relay.Cuts;
            relay.CutIn(answers * place / Places);
            await work();
            Assert.Equal(cuts + 1, relay.Cuts);
        }

        return Places + 2;
    }

    private static void LetIn(Relay relay, bool isAfter)
    {
        if (isAfter)
        {
            relay.LetIn();
        }
    }

    private static async Task WriteAsync(SqlLedger ledger, ConcurrentBag<Guid> acknowledged, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var invitation = Samples.Bare();
            try
            {
                await ledger.KeepAsync(invitation);
                acknowledged.Add(invitation.InvitationId);
            }
            catch (LedgerException error) when (Outages.Contains(error.ErrorId))
            {
                await Task.Yield();
            }
        }
    }

    // A writer that failed will not come any further.
    private static async Task UntilAsync(Func<bool> condition, List<Task> writers)
    {
        while (!condition() && !writers.Exists(writer => writer.IsFaulted))
        {
            await Task.Delay(5, Token);
        }
    }

    private static async Task<Guid[]> ListAsync(SqlLedger ledger)
    {
        var sink = new ListSink<ResellerInvitation>();
        await ledger.ListAsync(Samples.Partner, InvitationFilter.Everything, sink, Token);
        return [.. sink.Items.Select(invitation => invitation.InvitationId)];
    }
}
