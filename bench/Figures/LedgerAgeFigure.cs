using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Ledgers;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The same filtered listings of a ledger with 1,000,000 entries, against one with 10,000: of a customer, of a kind that is rare, and of the last
/// while. Each finds as many entries in both.</summary>
internal sealed class LedgerAgeFigure : IFigure
{
    private const int Young = 10_000;
    private const int Old = 1_000_000;
    private const int Times = 50;
    private const int Recent = 200;

    public string Name => "ledger-age";

    public async Task<Result> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        var (old, young) = (GrownLedger.Make(folder.Path, Old), GrownLedger.Make(folder.Path, Young));
        return await Pairs.CompareAsync(Name, 1.2, "ms", () => ListAsync(old, Old), () => ListAsync(young, Young));
    }

    private static async Task<double> ListAsync(string path, int entries)
    {
        using var ledger = SqliteLedger.Open(path);
        var last = Appending.Entry(entries - 1);
        EventFilter[] filters =
        [
            new() { CustomerId = last.CustomerId },
            new() { Since = Appending.Entry(entries - Recent).OccurredOn },
            new() { Kinds = [EventKinds.RelationshipPolicySet, EventKinds.DelegatedAdminTemplateSet] },
            new() { CustomerId = last.CustomerId, IsInDoubt = true },
        ];
        var clock = Stopwatch.StartNew();
        var found = 0;
        for (var time = 0; time < Times; time++)
        {
            foreach (var filter in filters)
            {
                var count = new Counting();
                await ledger.ListAsync(last.PartnerTenantId, filter, count, CancellationToken.None);
                found += count.Count;
            }
        }

        return found == 2 * Recent * Times ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{found} entries were found.");
    }

    private sealed class Counting : IResultSink<RelationshipEvent>
    {
        public int Count { get; private set; }

        public void Write(RelationshipEvent item) => Count++;
    }
}
