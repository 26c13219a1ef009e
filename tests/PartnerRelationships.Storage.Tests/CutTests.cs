using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests;

/// <summary>A ledger that was cut off: whatever was acknowledged is there, or its loss is said. Nothing in between.</summary>
public sealed class CutTests : IDisposable
{
    private const int LogHeader = 32, FrameHeader = 24, Frame = FrameHeader + 4096;
    private static readonly string[] Refusals = ["LedgerInvalid", "LedgerShortened", "LedgerCorrupt"];
    private readonly LedgerFolder folder = LedgerFolder.InMemoryWhereItCan();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_log_cut_anywhere_in_its_last_commits_is_noticed_or_does_not_matter()
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        await ledger.KeepAsync(Samples.Bare());
        var first = folder.Snapshot("first.db");
        await ledger.KeepAsync(Samples.Bare());
        var whole = folder.Snapshot("whole.db");
        var (from, to) = (new FileInfo(first + "-wal").Length, new FileInfo(whole + "-wal").Length);

        Assert.Equal(2, Entries(whole));
        for (var length = to - 1; length >= 0; length -= length > from - 200 && IsNearFrame(length) ? 1 : 97)
        {
            // What is refused is left as it is, so that each length can be tried on the same files.
            LedgerFolder.Cut(whole + "-wal", length);
            Assert.Equal("LedgerShortened", Assert.Throws<LedgerException>(() => SqliteLedger.Open(whole)).ErrorId);
            Assert.Equal(length, new FileInfo(whole + "-wal").Length);
        }
    }

    [Fact]
    public async Task A_log_with_an_unacknowledged_commit_opens_without_it()
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        await ledger.KeepAsync(Samples.Bare());
        var told = folder.Snapshot("told.db");
        var length = new FileInfo(told + "-wal").Length;
        await ledger.KeepAsync(Samples.Bare());
        File.Copy(folder.Snapshot("both.db") + "-wal", told + "-wal", overwrite: true);

        // The mark is still the one from before: the process ended before it told anybody.
        var end = new FileInfo(told + "-wal").Length;
        Assert.Equal(2, Entries(told));
        for (var cut = end - 1; cut >= length; cut -= 179)
        {
            LedgerFolder.Cut(told + "-wal", cut);
            Assert.Equal(1, Entries(told));
        }
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_refused_and_left_as_it_is()
    {
        using (var ledger = SqliteLedger.Open(folder.Ledger))
        {
            await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ledger.KeepAsync(Samples.Full())));
        }

        var bytes = File.ReadAllBytes(folder.Ledger);
        foreach (var length in Lengths(bytes.Length))
        {
            File.WriteAllBytes(folder.Ledger, bytes[..length]);
            Assert.Contains(Assert.Throws<LedgerException>(() => SqliteLedger.Open(folder.Ledger)).ErrorId, Refusals);
            Assert.Equal(length, new FileInfo(folder.Ledger).Length);
        }
    }

    [Fact]
    public async Task A_file_cut_while_a_log_lies_beside_it_is_whole_with_it_or_refused()
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ledger.KeepAsync(Samples.Full())));
        folder.Execute("PRAGMA wal_checkpoint");
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => ledger.KeepAsync(Samples.Full())));

        var length = (int)new FileInfo(folder.Ledger).Length;
        var outcomes = Lengths(length).Append(length).Select(cut =>
        {
            var copy = folder.Snapshot("copy.db");
            LedgerFolder.Cut(copy, cut);
            return Entries(copy);
        }).ToList();

        Assert.All(outcomes, entries => Assert.True(entries is null or 69));
        Assert.Equal(69, outcomes[^1]);
        Assert.Contains(null, outcomes);
    }

    [Fact]
    public async Task A_log_that_was_only_half_moved_into_the_file_brings_back_all_of_it()
    {
        using var ledger = SqliteLedger.Open(folder.Ledger);
        await ledger.KeepAsync(Samples.Bare());
        folder.Execute("PRAGMA wal_checkpoint");
        var before = folder.Snapshot("before.db");
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ledger.KeepAsync(Samples.Full())));
        var unmoved = folder.Snapshot("unmoved.db");
        folder.Execute("PRAGMA wal_checkpoint");
        var moved = File.ReadAllBytes(folder.Snapshot("moved.db"));

        for (var pages = 1; pages < moved.Length / 4096; pages++)
        {
            var half = File.ReadAllBytes(before);
            using (var file = File.Create(unmoved))
            {
                file.Write(half);
                file.Position = 0;
                file.Write(moved.AsSpan(0, (pages * 4096) - 1000));
            }

            Assert.Equal(61, Entries(unmoved));
        }
    }

    [Fact]
    public async Task A_cut_or_missing_mark_does_not_prevent_opening()
    {
        using (var ledger = SqliteLedger.Open(folder.Ledger))
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        for (var length = new FileInfo(folder.Ledger + "-head").Length; length >= 0; length -= 23)
        {
            LedgerFolder.Cut(folder.Ledger + "-head", length);
            Assert.Equal(1, Entries(folder.Ledger));
        }

        File.Delete(folder.Ledger + "-head");
        Assert.Equal(1, Entries(folder.Ledger));
    }

    [Fact]
    public async Task An_emptied_or_missing_ledger_file_is_not_created_again()
    {
        using (var ledger = SqliteLedger.Open(folder.Ledger))
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        LedgerFolder.Cut(folder.Ledger, 0);
        Assert.Equal("LedgerShortened", Assert.Throws<LedgerException>(() => SqliteLedger.Open(folder.Ledger)).ErrorId);
        File.Delete(folder.Ledger);
        Assert.Equal("LedgerShortened", Assert.Throws<LedgerException>(() => SqliteLedger.Open(folder.Ledger)).ErrorId);
        Assert.False(File.Exists(folder.Ledger));
        File.Delete(folder.Ledger + "-head");
        SqliteLedger.Open(folder.Ledger).Dispose();
    }

    [Fact]
    public async Task An_older_copy_in_the_place_of_the_ledger_is_noticed()
    {
        using (var ledger = SqliteLedger.Open(folder.Ledger))
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        var older = File.ReadAllBytes(folder.Ledger);
        using (var ledger = SqliteLedger.Open(folder.Ledger))
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        File.WriteAllBytes(folder.Ledger, older);

        var error = Assert.Throws<LedgerException>(() => SqliteLedger.Open(folder.Ledger));
        Assert.Equal("LedgerShortened", error.ErrorId);
        Assert.Contains("it has 1 entries, and once had 2", error.Message, StringComparison.Ordinal);
    }

    // What a log says of itself is in the frames' headers: around those every byte counts, within a page one is like the next.
    private static bool IsNearFrame(long length) => (length - LogHeader + FrameHeader) % Frame < 3 * FrameHeader;

    // Each page's end, a byte before and behind it, and places between.
    private static IEnumerable<int> Lengths(int length) =>
        Enumerable.Range(0, length / 4096).SelectMany(page => new[] { page * 4096, (page * 4096) + 1, (page * 4096) + 100, (page * 4096) + 2077, (page * 4096) + 4095 }).Where(cut => cut < length);

    /// <summary>Opens a copy and counts what it holds, all of it in good order; null when it was refused with an id of ours.</summary>
    private int? Entries(string path)
    {
        // Opening moves a log into its file: each length is tried on the same bytes.
        var copy = folder.Other("tried.db");
        foreach (var ending in new[] { "", "-wal", "-shm", "-head" })
        {
            File.Delete(copy + ending);
            if (ending != "-shm" && File.Exists(path + ending))
            {
                File.Copy(path + ending, copy + ending);
            }
        }

        try
        {
            SqliteLedger.Open(copy).Dispose();
        }
        catch (LedgerException error)
        {
            Assert.Contains(error.ErrorId, Refusals);
            return null;
        }

        var found = LedgerFolder.Check(copy);
        Assert.Empty(found.Problems);
        Assert.Equal(found.Entries, found.Records);
        return (int)found.Entries;
    }
}
