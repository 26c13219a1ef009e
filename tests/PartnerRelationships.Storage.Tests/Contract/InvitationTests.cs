using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Contract;

public sealed class SqliteInvitationTests() : InvitationTests(new FileLedger());

public sealed class PostgresInvitationTests(PostgresServer server) : InvitationTests(new ServerLedger(server));

public sealed class PooledInvitationTests(PostgresServer server, PgBouncer pooler) : InvitationTests(new PooledLedger(server, pooler));

/// <summary>Invitations, wherever they are kept.</summary>
public abstract class InvitationTests : StoreTests
{
    private protected InvitationTests(TestLedger store)
        : base(store)
    {
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_comes_back_as_it_was()
    {
        using var ledger = Store.Open();
        foreach (var invitation in new[] { Samples.Full(), Samples.Bare() })
        {
            await ledger.KeepAsync(invitation);

            Assert.Equivalent(invitation, await ledger.FindAsync(Samples.Partner, invitation.InvitationId, Token), strict: true);
        }
    }

    [Fact]
    public async Task An_update_replaces_and_one_of_nothing_is_an_error()
    {
        using var ledger = Store.Open();
        var bare = Samples.Bare();
        await ledger.AddAsync(bare, Samples.Drafted(bare), Token);
        var changed = bare with { Subject = "új", Body = "ő", State = InvitationState.Accepted };

        await ledger.ReplaceAsync(changed, Samples.Edited(changed));

        Assert.Equivalent(changed, await ledger.FindAsync(Samples.Partner, bare.InvitationId, Token), strict: true);
        Assert.Equal("InvitationNotFound", (await Assert.ThrowsAsync<NotFoundException>(() => ledger.ReplaceAsync(Samples.Bare(), Samples.Edited(bare)))).ErrorId);
    }

    [Fact]
    public async Task An_invitation_of_hundreds_of_addresses_finds_the_earlier_one_of_the_last()
    {
        using var ledger = Store.Open();
        string[] addresses = [.. Enumerable.Range(0, 1_100).Select(number => $"ada{number}@example.hu")];
        var (earlier, bare) = (Samples.Bare() with { Email = addresses[^1] }, Samples.Bare());
        IReadOnlyCollection<InvitationFilter> unless = [.. addresses.Select(address => new InvitationFilter { Email = address })];
        Assert.Null(await ledger.AddUnlessAsync(earlier, Samples.Drafted(earlier), unless, Token));

        Assert.Equivalent(earlier, await ledger.AddUnlessAsync(bare, Samples.Drafted(bare), unless, Token), strict: true);
    }

    [Fact]
    public async Task What_another_session_changed_in_the_meantime_stays()
    {
        using var mine = Store.Open();
        using var others = Store.Open();
        var bare = Samples.Bare();
        await mine.KeepAsync(bare);

        await UpdateAsync(others, bare, current => current with { Subject = "theirs" });
        var changed = await UpdateAsync(mine, bare, current => current with { State = InvitationState.Exported });

        Assert.Equivalent(bare with { Subject = "theirs", State = InvitationState.Exported }, changed, strict: true);
        Assert.Equivalent(changed, await others.FindAsync(Samples.Partner, bare.InvitationId, Token), strict: true);
    }

    [Fact]
    public async Task A_change_that_failed_leaves_what_was_there_for_the_next_one()
    {
        using var ledger = Store.Open();
        var bare = Samples.Bare();
        await ledger.KeepAsync(bare);

        await Task.WhenAll(
            UpdateAsync(ledger, bare, current => current with { Subject = "kept" }),
            Assert.ThrowsAsync<ConflictException>(() => UpdateAsync(ledger, bare, _ => throw new ConflictException("InvitationClosed", "It is closed."))),
            UpdateAsync(ledger, bare, current => current with { Channel = "kept, too" }));

        Assert.Equivalent(bare with { Subject = "kept", Channel = "kept, too" }, await UpdateAsync(ledger, bare, current => current), strict: true);
    }

    [Fact]
    public async Task What_was_altered_beside_the_module_is_not_made_good_by_the_next_change()
    {
        using var ledger = Store.Open();
        var bare = Samples.Bare();
        await ledger.KeepAsync(bare);

        Store.Execute("UPDATE invitation SET body = 'altered'");
        Assert.Equal(bare.Body, (await ledger.ReadUnalteredAsync(Samples.Partner, bare.InvitationId, Token)).Body);
        await UpdateAsync(ledger, bare, current => current with { State = InvitationState.Exported });

        Assert.Equal(["RecordAltered"], Store.Check().Problems.Select(problem => problem.ProblemId));
    }

    [Fact]
    public async Task What_nobody_altered_is_changed_by_the_next_session()
    {
        var full = Samples.Full();
        using (var first = Store.Open())
        {
            await first.KeepAsync(full);
        }

        using var next = Store.Open();
        Assert.Equal(full.Subject, (await next.ReadUnalteredAsync(Samples.Partner, full.InvitationId, Token)).Subject);
        Assert.Equal("changed", (await UpdateAsync(next, full, current => current with { Subject = "changed" })).Subject);
        Assert.Empty(Store.Check().Problems);
    }

    [Theory]
    [InlineData("UPDATE invitation SET body = 'altered'")]
    [InlineData("UPDATE invitation SET email = 'somebody@else.example'")]
    [InlineData("UPDATE invitation SET state = 'Accepted'")]
    public async Task What_was_altered_beside_the_module_is_not_changed_by_the_next_session(string sql)
    {
        var bare = Samples.Bare();
        using (var first = Store.Open())
        {
            await first.KeepAsync(bare);
        }

        Store.Execute(sql);
        using var next = Store.Open();

        var error = await Assert.ThrowsAsync<LedgerException>(() => UpdateAsync(next, bare, current => current with { Subject = "changed" }));
        Assert.Equal("LedgerCorrupt", error.ErrorId);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => next.ReadUnalteredAsync(Samples.Partner, bare.InvitationId, Token))).ErrorId);
        Assert.Equal(bare.Subject, (await next.FindAsync(Samples.Partner, bare.InvitationId, Token))!.Subject);
        Assert.Equal(["RecordAltered"], Store.Check().Problems.Select(problem => problem.ProblemId));
    }

    [Fact]
    public async Task A_list_can_be_narrowed_to_states_age_address_and_domain()
    {
        using var ledger = Store.Open();
        var (bare, full) = (Samples.Bare(), Samples.Full() with { CreatedOn = new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero) });
        await ledger.KeepAsync(bare);
        await ledger.KeepAsync(full);

        async Task<IEnumerable<Guid>> ListAsync(InvitationFilter filter)
        {
            var sink = new ListSink<ResellerInvitation>();
            await ledger.ListAsync(Samples.Partner, filter, sink, Token);
            return sink.Items.Select(invitation => invitation.InvitationId);
        }

        Assert.Equal([full.InvitationId], await ListAsync(new InvitationFilter { States = [InvitationState.Accepted, InvitationState.Sent] }));
        Assert.Equal([bare.InvitationId], await ListAsync(new InvitationFilter { CreatedBefore = full.CreatedOn }));
        Assert.Equal([full.InvitationId], await ListAsync(new InvitationFilter { Domain = "KekTo.example" }));
        Assert.Equal([full.InvitationId], await ListAsync(new InvitationFilter { Email = "ő@EXAMPLE.hu" }));
        Assert.Equal([full.InvitationId], await ListAsync(new InvitationFilter { CreatedSince = full.CreatedOn, Channel = "Vásár" }));
        Assert.Equal([full.InvitationId], await ListAsync(new InvitationFilter { Provider = new PartnerReference(full.ProviderName!) }));
        Assert.Equal([full.InvitationId], await ListAsync(new InvitationFilter { Provider = new PartnerReference(full.ProviderId!.Value) }));
        Assert.Empty(await ListAsync(new InvitationFilter { States = [] }));
    }

    [Fact]
    public async Task An_invitation_is_kept_unless_another_one_that_somebody_names_is_there()
    {
        using var ledger = Store.Open();
        var first = Samples.Bare() with { Domain = "kekto.example", Email = "ada@kekto.example" };
        var second = first with { InvitationId = Guid.NewGuid(), CreatedOn = first.CreatedOn.AddDays(1) };
        InvitationFilter[] unless = [new() { Domain = "KEKTO.example", States = [InvitationState.Drafted] }, new() { Email = "ADA@kekto.example" }];
        Task<ResellerInvitation?> AddAsync(ResellerInvitation invitation, params InvitationFilter[] unless) =>
            ledger.AddUnlessAsync(invitation, Samples.Drafted(invitation), unless, Token);

        Assert.Null(await AddAsync(first, unless));
        Assert.Equal(first.InvitationId, (await AddAsync(second, unless))!.InvitationId);
        Assert.Equal(first.InvitationId, (await AddAsync(second, new InvitationFilter { Domain = "x.example" }, new InvitationFilter { Email = first.Email }))!.InvitationId);
        Assert.Null(await AddAsync(second, new InvitationFilter { Domain = first.Domain, CreatedSince = second.CreatedOn }));

        Assert.Equal([first.InvitationId, second.InvitationId], await ListAsync(ledger, Samples.Partner));
        Assert.Equal(2, (await ledger.EventsAsync()).Count);
    }

    [Fact]
    public async Task More_than_a_batch_is_listed_oldest_first_after_reopening_and_hidden_from_other_tenants()
    {
        var ids = new List<Guid>();
        using (var ledger = Store.Open())
        {
            for (var number = 0; number < 520; number++)
            {
                var invitation = Samples.Bare();
                ids.Add(invitation.InvitationId);
                await ledger.AddAsync(invitation, Samples.Drafted(invitation), Token);
            }
        }

        using var again = Store.Open();
        Assert.Equal(ids, await ListAsync(again, Samples.Partner));
        Assert.Empty(await ListAsync(again, Guid.NewGuid()));
        Assert.Null(await again.FindAsync(Guid.NewGuid(), ids[0], Token));
    }

    [Fact]
    public async Task Two_writers_lose_nothing()
    {
        using var first = Store.Open();
        using var second = Store.Open();

        await Task.WhenAll(new[] { first, second }.SelectMany(ledger => Enumerable.Range(0, 40).Select(_ => Task.Run(() => ledger.KeepAsync(Samples.Bare()), Token))));

        Assert.Equal(80, (await ListAsync(first, Samples.Partner)).Count);
    }

    [Fact]
    public void Eight_openers_of_a_new_ledger_agree()
    {
        // Here first: where there is no server the test is skipped, which the eight together could not say.
        Assert.NotEmpty(Store.Address);
        var ledgers = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Store.Open()).ToList();

        ledgers.ForEach(ledger => ledger.Dispose());
        Assert.True(Store.Check().IsIntact);
    }

    [Fact]
    public void Opening_again_waits_for_no_writer()
    {
        Store.Open().Dispose();
        using var writing = Store.HoldWriters();

        Store.Open().Dispose();
    }

    private static async Task<List<Guid>> ListAsync(SqlLedger ledger, Guid partner)
    {
        var sink = new Sink();
        await ledger.ListAsync(partner, InvitationFilter.Everything, sink, Token);
        return sink.Ids;
    }

    private sealed class Sink : IResultSink<ResellerInvitation>
    {
        public List<Guid> Ids { get; } = [];

        public void Write(ResellerInvitation item) => Ids.Add(item.InvitationId);
    }

    private static Task<ResellerInvitation> UpdateAsync(SqlLedger ledger, ResellerInvitation invitation, Func<ResellerInvitation, ResellerInvitation> change) =>
        ledger.UpdateAsync(Samples.Partner, invitation.InvitationId, change, Samples.Edited, Token);
}
