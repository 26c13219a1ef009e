using System;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteEventTests() : EventTests(new FileLedger())
{
    [Fact]
    public Task What_is_written_is_not_replaced() => What_is_written_stays_written("INSERT OR REPLACE INTO event SELECT * FROM event WHERE number = 1");
}

public sealed class PostgresEventTests(PostgresServer server) : EventTests(new ServerLedger(server));

public sealed class PooledEventTests(PostgresServer server, PgBouncer pooler) : EventTests(new PooledLedger(server, pooler));

/// <summary>Events, wherever they are kept.</summary>
public abstract class EventTests : StoreTests
{
    private readonly SqlLedger ledger;

    private protected EventTests(TestLedger store)
        : base(store) => ledger = store.Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected override void Finish() => ledger.Dispose();

    [Fact]
    public async Task An_event_comes_back_as_it_was_in_its_place_of_the_chain()
    {
        var invitation = Samples.Full();
        var entry = Samples.Drafted(invitation) with { Detail = "több\nsor: 日本語 'x'; DROP TABLE event" };

        await ledger.AddAsync(invitation, entry, Token);
        await ledger.KeepAsync(Samples.Bare());

        var events = await ledger.EventsAsync();
        Assert.Equal(entry with { Number = 1, DatabaseUser = Store.DatabaseUser, ContentHash = events[0].ContentHash, PreviousHash = EventChain.Origin, Hash = events[0].Hash }, events[0]);
        Assert.Equal((2, events[0].Hash), (events[1].Number, events[1].PreviousHash));
        Assert.NotEqual(events[0].ContentHash, events[1].ContentHash);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_event_and_spoils_none_beside_it()
    {
        var kept = Samples.Bare();
        await ledger.KeepAsync(kept);

        // In one go: they share a transaction where they meet.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(
            async () => await Record.ExceptionAsync(() => ledger.KeepAsync(n % 4 == 0 ? kept : Samples.Bare())), Token)));

        Assert.Equal(10, outcomes.Count(outcome => outcome is LedgerException));
        Assert.Equal(30, outcomes.Count(outcome => outcome is null));
        Assert.Equal(Enumerable.Range(1, 31), (await ledger.EventsAsync()).Select(entry => (int)entry.Number));
        Assert.Equal(31, Store.Ask<int>("SELECT count(*) FROM invitation"));
    }

    [Fact]
    public async Task A_change_is_in_doubt_until_its_outcome_is_written()
    {
        var (customer, other, settled, open) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await TellAsync(EventKinds.AccountChangeIntended, settled, customer);
        await TellAsync(EventKinds.AccountChangeIntended, open, customer);
        await TellAsync(EventKinds.AccountChangeEnded, settled, customer);
        await TellAsync(EventKinds.AccountChangeIntended, open, customer);
        await TellAsync(EventKinds.InvitationSending, Guid.NewGuid(), customer);
        await TellAsync(EventKinds.AccountChangeIntended, Guid.NewGuid(), other);

        Assert.Equal([4L, 6L], (await ledger.EventsAsync(new EventFilter { IsInDoubt = true })).Select(entry => entry.Number));
        Assert.Equal([4L], (await ledger.EventsAsync(new EventFilter { IsInDoubt = true, CustomerId = customer })).Select(entry => entry.Number));
        Assert.Empty(await ledger.EventsAsync(new EventFilter { IsInDoubt = true }, partner: Guid.NewGuid()));

        Task TellAsync(string kind, Guid change, Guid about) =>
            ledger.AppendAsync(Samples.Event(kind, Samples.Bare()) with { InvitationId = null, CustomerId = about, CorrelationId = change }, Token);
    }

    [Fact]
    public async Task Filters_narrow_and_a_customers_events_begin_with_its_invitation()
    {
        var (kek, piros) = (Samples.Full(), Samples.Bare());
        var drafted = Samples.Drafted(kek) with { CustomerId = null };
        await ledger.AddAsync(kek, drafted, Token);
        await ledger.KeepAsync(piros);
        await ledger.ReplaceAsync(kek, Samples.Event(EventKinds.InvitationAccepted, kek) with { OccurredOn = drafted.OccurredOn.AddDays(1) });

        Assert.Equal([1, 3], Numbers(new EventFilter { CustomerId = kek.CustomerId }));
        Assert.Equal([2], Numbers(new EventFilter { InvitationId = piros.InvitationId }));
        Assert.Equal([1, 2], Numbers(new EventFilter { Kinds = ["invitationDRAFTED", "Nothing"] }));
        Assert.Equal([3], Numbers(new EventFilter { Since = drafted.OccurredOn.AddDays(1).ToOffset(TimeSpan.FromHours(5)) }));
        Assert.Equal([1], Numbers(new EventFilter { CustomerId = kek.CustomerId, Kinds = [EventKinds.InvitationDrafted] }));
        Assert.Empty(await ledger.EventsAsync(partner: Guid.NewGuid()));

        int[] Numbers(EventFilter filter) => [.. ledger.EventsAsync(filter).GetAwaiter().GetResult().Select(entry => (int)entry.Number)];
    }

    [Fact]
    public async Task A_filtered_list_goes_on_where_its_last_batch_ended()
    {
        string[] kinds = [EventKinds.RemovalStepIntended, EventKinds.RemovalStepEnded, EventKinds.RemovalEnded];
        var customer = Guid.NewGuid();
        var entry = Samples.Event(kinds[0], Samples.Bare()) with { InvitationId = null, CustomerId = customer };
        await Task.WhenAll(Enumerable.Range(0, 1_600).Select(n => ledger.AppendAsync(entry with { Kind = kinds[n % 3], CustomerId = n % 2 == 0 ? customer : null }, Token)));
        var all = await ledger.EventsAsync();

        EventFilter[] filters = [new() { Kinds = [kinds[0], kinds[2]] }, new() { CustomerId = customer }, new() { CustomerId = customer, Kinds = [kinds[1]] }, new() { Since = entry.OccurredOn }];
        foreach (var filter in filters)
        {
            var wanted = all.Where(one => (filter.Kinds.Count == 0 || filter.Kinds.Contains(one.Kind)) && (filter.CustomerId is null || one.CustomerId == customer));
            Assert.Equal(wanted.Select(one => one.Number), (await ledger.EventsAsync(filter)).Select(one => one.Number));
        }
    }

    [Fact]
    public async Task Changes_of_one_invitation_from_two_ledgers_are_all_kept_in_turn()
    {
        using var second = Store.Open();
        var start = Samples.Bare();
        await ledger.KeepAsync(start);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(
            () => (n % 2 == 0 ? ledger : second).UpdateAsync(Samples.Partner, start.InvitationId, current => Samples.With(current, subject: current.Subject + "+"), Samples.Edited, Token), Token)));

        Assert.Equal("s" + new string('+', 40), (await ledger.FindAsync(Samples.Partner, start.InvitationId, Token))!.Subject);
        Assert.Equal(41, (await ledger.EventsAsync()).Count);
        Assert.Empty(Store.Check().Problems);
    }

    [Fact]
    public async Task A_change_that_is_refused_changes_nothing()
    {
        var start = Samples.Bare();
        await ledger.KeepAsync(start);

        await Assert.ThrowsAsync<ConflictException>(() => ledger.UpdateAsync(Samples.Partner, start.InvitationId, _ => throw new ConflictException("InvitationAccepted", "no"), Samples.Edited, Token));
        await Assert.ThrowsAsync<NotFoundException>(() => ledger.UpdateAsync(Guid.NewGuid(), start.InvitationId, current => current, Samples.Edited, Token));

        Assert.Single(await ledger.EventsAsync());
    }

    [Fact]
    public async Task More_than_a_batch_comes_in_order()
    {
        await Task.WhenAll(Enumerable.Range(0, 1100).Select(_ => ledger.KeepAsync(Samples.Bare())));

        Assert.Equal(Enumerable.Range(1, 1100), (await ledger.EventsAsync()).Select(entry => (int)entry.Number));
    }

    [Theory]
    [InlineData("UPDATE event SET actor = 'somebody else'")]
    [InlineData("DELETE FROM event")]
    [InlineData("INSERT INTO event (number, partner_tenant_id, occurred_on, kind, actor, host, correlation_id, previous_hash, hash) SELECT 7, partner_tenant_id, occurred_on, kind, actor, host, correlation_id, hash, hash FROM event WHERE number = 2")]
    [InlineData("INSERT INTO event (number, partner_tenant_id, occurred_on, kind, actor, host, correlation_id, previous_hash, hash) SELECT number + 1, partner_tenant_id, occurred_on, kind, actor, host, correlation_id, previous_hash, hash FROM event WHERE number = 2")]
    public async Task What_is_written_stays_written(string sql)
    {
        await ledger.KeepAsync(Samples.Bare());
        await ledger.KeepAsync(Samples.Bare());
        var before = await ledger.EventsAsync();

        Assert.ThrowsAny<DbException>(() => Store.Execute(sql));
        Assert.Equal(before, await ledger.EventsAsync());
    }

    [Fact]
    public async Task A_writer_who_is_stopped_while_another_process_writes_does_not_wait_for_it()
    {
        var busy = Store.HoldWriters();
        using var stop = new CancellationTokenSource();
        var invitation = Samples.Bare();

        var writing = Task.Run(() => ledger.AddAsync(invitation, Samples.Drafted(invitation), stop.Token), Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing.WaitAsync(TimeSpan.FromSeconds(15), Token));
        busy.Dispose();
        await ledger.KeepAsync(Samples.Bare());
        Assert.Single(await ledger.EventsAsync());
    }

    [Theory]
    [InlineData("state = 'Draftee'")]
    [InlineData("link = 'no address'")]
    [InlineData("created_on = 'soon'")]
    [InlineData("provider_id = 'x'")]
    public async Task An_invitation_that_makes_no_sense_is_named(string damage)
    {
        var invitation = Samples.Full();
        await ledger.KeepAsync(invitation);
        Store.Execute("UPDATE invitation SET " + damage);

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.FindAsync(Samples.Partner, invitation.InvitationId, Token));
        Assert.Equal("LedgerCorrupt", error.ErrorId);
        Assert.Contains(invitation.InvitationId.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\uD800 alone")]
    [InlineData("e\u0301 é \u202E")]
    public async Task Whatever_text_comes_the_chain_holds(string text)
    {
        var invitation = Samples.Bare();
        await ledger.AddAsync(invitation, Samples.Drafted(invitation) with { Actor = text, Detail = text }, Token);
        var odd = new ResellerInvitation { InvitationId = Guid.NewGuid(), PartnerTenantId = Samples.Partner, Link = invitation.Link, Subject = text, Body = text, CustomerName = text };
        await ledger.KeepAsync(odd);

        Assert.Empty(Store.Check().Problems);
    }

    [Fact]
    public async Task An_entry_that_makes_no_sense_is_named()
    {
        await ledger.KeepAsync(Samples.Bare());
        await ledger.KeepAsync(Samples.Bare());
        Store.Execute(Store.NoGuards + "UPDATE event SET correlation_id = 'x' WHERE number = 2");

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.EventsAsync());
        Assert.Equal("LedgerCorrupt", error.ErrorId);
        Assert.Contains("Entry 2", error.Message, StringComparison.Ordinal);
    }
}
