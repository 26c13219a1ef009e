using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Storage.Tests.Processes;

/// <summary>Real processes on a real file: at once, and killed.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly LedgerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, InlineData(1), InlineData(8)]
    public async Task Four_processes_on_a_new_ledger_lose_nothing_and_break_no_chain(int tasks)
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var writer = new WriterProcess(folder.Ledger, 100, tasks);
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
            using var writer = new WriterProcess(folder.Ledger, 200, tasks: 8, once: true);
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
            using var writer = new WriterProcess(folder.Ledger, int.MaxValue, tasks: 1 + (round % 3 * 4));
            acknowledged.AddRange(await writer.AcknowledgedAsync(killAfter: 1 + (round * 17)));
            await AssertKeptAsync(acknowledged, exactly: false);
        }
    }

    [Fact]
    public async Task One_of_four_killed_takes_nobody_elses_with_it()
    {
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using var writer = new WriterProcess(folder.Ledger, number == 0 ? int.MaxValue : 150, tasks: 4);
            return await writer.AcknowledgedAsync(killAfter: number == 0 ? 40 : null);
        }));

        await AssertKeptAsync(acknowledged.SelectMany(ids => ids), exactly: false);
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_is_whole_wherever_the_log_is_cut_behind_its_last_acknowledgement()
    {
        using (var writer = new WriterProcess(folder.Ledger, int.MaxValue, tasks: 1))
        {
            await writer.AcknowledgedAsync(killAfter: 30);
        }

        var (log, whole) = (folder.Ledger + "-wal", 0L);
        var refused = false;
        for (var length = new FileInfo(log).Length; length > 0 && !refused; length -= 1024)
        {
            folder.Snapshot("cut.db");
            LedgerFolder.Cut(folder.Other("cut.db") + "-wal", length);
            try
            {
                SqliteLedger.Open(folder.Other("cut.db")).Dispose();
                whole = LedgerFolder.Check(folder.Other("cut.db")).Entries;
                Assert.True(whole >= 30);
            }
            catch (LedgerException error)
            {
                Assert.Equal("LedgerShortened", error.ErrorId);
                refused = true;
            }
        }

        Assert.True(refused && whole >= 30);
    }

    private async Task AssertKeptAsync(IEnumerable<Guid> acknowledged, bool exactly)
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        var kept = new ListSink<ResellerInvitation>();
        await ledger.ListAsync(Samples.Partner, InvitationFilter.Everything, kept, TestContext.Current.CancellationToken);
        var ids = kept.Items.Select(invitation => invitation.InvitationId).ToHashSet();

        Assert.Empty(acknowledged.Except(ids));
        Assert.True(!exactly || ids.SetEquals(acknowledged));
        var found = LedgerFolder.Check(folder.Ledger);
        Assert.Empty(found.Problems);
        Assert.Equal((ids.Count, ids.Count), ((int)found.Entries, (int)found.Records));
    }
}
