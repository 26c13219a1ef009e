using System;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests.Processes;

public sealed class KilledLogTests : IDisposable
{
    private readonly LedgerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_a_kill_the_ledger_is_whole_wherever_the_log_is_cut_after_its_last_acknowledgement()
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
}
