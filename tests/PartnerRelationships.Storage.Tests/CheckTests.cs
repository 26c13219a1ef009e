using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Sqlite;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Storage.Tests;

public sealed class CheckTests : IDisposable
{
    private const string NoGuards = FileLedger.WithoutGuards;
    private readonly LedgerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_intact_ledger_is_found_so_and_not_a_byte_of_it_changes()
    {
        var events = await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        var before = File.ReadAllBytes(folder.Ledger);

        var found = LedgerFolder.Check(folder.Ledger);

        Assert.Empty(found.Problems);
        Assert.Equal((folder.Ledger, true, 10, 9, events[^1].Hash, null), (found.Ledger!, found.IsIntact, (int)found.Entries, (int)found.Records, found.Head, found.FirstBadEntry));
        Assert.Equal(before, File.ReadAllBytes(folder.Ledger));
    }

    [Fact]
    public async Task One_that_is_open_in_memory_or_being_written_is_checked_as_well()
    {
        using var memory = SqliteLedger.Open(null);
        await memory.KeepAsync(Samples.Bare());
        Assert.Equal(1, new LedgerCheck(memory.Inspection).Run(CancellationToken.None).Entries);

        using var written = SqliteLedger.Open(folder.Ledger);
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 200; n++)
            {
                await written.KeepAsync(Samples.Bare());
            }
        }, TestContext.Current.CancellationToken);
        while (!writing.IsCompleted)
        {
            Assert.Empty(LedgerFolder.Check(folder.Ledger).Problems);
        }

        await writing;
    }

    [Theory]
    [InlineData("UPDATE event SET actor = CAST(actor AS BLOB) WHERE number = 4", "EntryAltered", 4)]
    [InlineData("DELETE FROM event WHERE number > 7; UPDATE head SET entries = 7, hash = (SELECT hash FROM event WHERE number = 7)", "EntryMissing", 8)]
    public async Task What_was_altered_beside_the_module_is_named(string sql, string problem, int entry)
    {
        await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        folder.Execute(NoGuards + sql);

        Assert.Equal((problem, entry), (LedgerFolder.Check(folder.Ledger).Problems[0].ProblemId, (int)LedgerFolder.Check(folder.Ledger).FirstBadEntry!));
    }

    [Theory]
    [InlineData("ALTER TABLE invitation ADD COLUMN recorded_hash TEXT")]
    [InlineData("ALTER TABLE removal_run ADD COLUMN entry_number INTEGER")]
    public async Task A_column_that_was_added_cannot_answer_for_the_chain(string sql)
    {
        await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        folder.Execute(sql);

        Assert.Equal(["RecordUnreadable"], LedgerFolder.Check(folder.Ledger).Problems.Select(problem => problem.ProblemId));
    }

    [Fact]
    public async Task No_number_of_a_row_hides_it_from_a_list()
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        await ledger.KeepAsync(Samples.Bare());
        folder.Execute("UPDATE invitation SET number = -1");

        var sink = new ListSink<ResellerInvitation>();
        await ledger.ListAsync(Samples.Partner, InvitationFilter.Everything, sink, TestContext.Current.CancellationToken);
        Assert.Single(sink.Items);
    }

    [Fact]
    public async Task What_is_not_even_text_is_damage_and_says_so()
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        var kept = Samples.Bare();
        await ledger.KeepAsync(kept);
        folder.Execute("UPDATE invitation SET body = x'00ff'");

        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<LedgerException>(() => ledger.FindAsync(Samples.Partner, kept.InvitationId, TestContext.Current.CancellationToken))).ErrorId);
    }

    [Fact]
    public async Task A_rebuilt_chain_is_detected_with_the_mark_beside_it()
    {
        var events = await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        var link = EventChain.Append(events[9] with { Actor = "somebody else" }, 10, events[8].Hash);
        folder.Execute(NoGuards + $"UPDATE event SET actor = 'somebody else', hash = '{link["hash"]}' WHERE number = 10; UPDATE head SET hash = '{link["hash"]}'");

        Assert.Equal(("EntryReplaced", 10), (LedgerFolder.Check(folder.Ledger).Problems[0].ProblemId, 10));
        Assert.Equal("LedgerReplaced", Assert.Throws<LedgerException>(() => SqliteLedger.Open(folder.Ledger)).ErrorId);
    }

    [Fact]
    public async Task A_flipped_bit_in_any_entry_is_found_there()
    {
        await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        var bytes = File.ReadAllBytes(folder.Ledger);
        var (flips, path) = (0, folder.Other("flipped.db"));
        foreach (var (place, entry) in Places(bytes))
        {
            foreach (var bit in new[] { 0, 3, 5 })
            {
                var flipped = (byte[])bytes.Clone();
                flipped[place] ^= (byte)(1 << bit);
                File.WriteAllBytes(path, flipped);
                Assert.Equal(entry, LedgerFolder.Check(path).FirstBadEntry);
                flips++;
            }
        }

        Assert.True(flips >= 30);
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        await Samples.FillAsync(() => SqliteLedger.Open(folder.Ledger));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => new LedgerCheck(SqliteLedger.Inspect(folder.Ledger)).Run(stop.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => SqliteLedger.Inspect(folder.Ledger).FindDamage(stop.Token));
    }

    [Fact]
    public void What_cannot_be_checked_is_said()
    {
        Assert.Equal("LedgerNotFound", Assert.Throws<NotFoundException>(() => SqliteLedger.Inspect(folder.Ledger)).ErrorId);
        folder.Execute("PRAGMA application_id = 1347570759; PRAGMA user_version = 1; CREATE TABLE invitation (number INTEGER)");
        Assert.Equal("LedgerTooOld", Assert.Throws<LedgerException>(() => SqliteLedger.Inspect(folder.Ledger)).ErrorId);
    }

    // The middle of the actor's name in each entry: a record of ours that is in no index.
    private static IEnumerable<(int Place, long Entry)> Places(byte[] bytes)
    {
        var name = Encoding.UTF8.GetBytes("kata@andor.example");
        var found = new List<int>();
        for (var at = bytes.AsSpan().IndexOf(name); at >= 0;)
        {
            found.Add(at + 4);
            var next = bytes.AsSpan(at + 1).IndexOf(name);
            at = next < 0 ? -1 : at + 1 + next;
        }

        // Within a page later records lie before earlier ones; ten entries fit into a few pages of a table, in order.
        return found.GroupBy(place => place / 4096).OrderBy(page => page.Key).SelectMany(page => page.OrderDescending()).Select((place, index) => (place, (long)index + 1));
    }
}
