using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Storage.Tests.Contract;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests.Processes;

public sealed class SqliteProcessTests() : ProcessTests(new FileLedger());

public sealed class PostgresProcessTests(PostgresServer server) : ProcessTests(new ServerLedger(server));

/// <summary>Real processes on a real ledger: at once, and killed.</summary>
public abstract class ProcessTests : StoreTests
{
    private protected ProcessTests(TestLedger store)
        : base(store)
    {
    }

    [Theory, InlineData(1), InlineData(8)]
    public async Task Four_processes_on_a_new_ledger_lose_nothing_and_break_no_chain(int tasks)
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var writer = new WriterProcess(Store.Address, 100, tasks);
            return await writer.AcknowledgedAsync();
        }));

        Assert.Equal(400, acknowledged.SelectMany(ids => ids).Distinct().Count());
        await AssertKeptAsync(acknowledged.SelectMany(ids => ids), exactly: true);
    }

    [Fact]
    public async Task Two_processes_that_invite_the_same_prospects_at_once_invite_each_of_them_once()
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            using var writer = new WriterProcess(Store.Address, 200, tasks: 8, once: true);
            return await writer.AcknowledgedAsync();
        }));

        Assert.Equal(200, acknowledged.SelectMany(ids => ids).Distinct().Count());
        await AssertKeptAsync(acknowledged.SelectMany(ids => ids), exactly: true);
    }

    [Fact]
    public async Task What_was_acknowledged_survives_kill_at_any_moment()
    {
        var acknowledged = new List<Guid>();
        for (var round = 0; round < 12; round++)
        {
            using var writer = new WriterProcess(Store.Address, int.MaxValue, tasks: 1 + (round % 3 * 4));
            acknowledged.AddRange(await writer.AcknowledgedAsync(killAfter: 1 + (round * 17)));
            await AssertKeptAsync(acknowledged, exactly: false);
        }
    }

    [Fact]
    public async Task Killing_one_of_four_loses_no_entry_of_the_others()
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using var writer = new WriterProcess(Store.Address, number == 0 ? int.MaxValue : 150, tasks: 4);
            return await writer.AcknowledgedAsync(killAfter: number == 0 ? 40 : null);
        }));

        await AssertKeptAsync(acknowledged.SelectMany(ids => ids), exactly: false);
    }

    private async Task AssertKeptAsync(IEnumerable<Guid> acknowledged, bool exactly)
    {
        using var ledger = Store.Open();
        var kept = new ListSink<ResellerInvitation>();
        await ledger.ListAsync(Samples.Partner, InvitationFilter.Everything, kept, TestContext.Current.CancellationToken);
        var ids = kept.Items.Select(invitation => invitation.InvitationId).ToHashSet();

        Assert.Empty(acknowledged.Except(ids));
        Assert.True(!exactly || ids.SetEquals(acknowledged));
        var found = Store.Check();
        Assert.Empty(found.Problems);
        Assert.Equal((ids.Count, ids.Count), ((int)found.Entries, (int)found.Records));
    }
}
