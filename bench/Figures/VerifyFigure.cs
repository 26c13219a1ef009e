using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Ledgers;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The whole check of a ledger of 1,000,000 entries, its file and its guards included, against reading and hashing the rows alone.</summary>
internal sealed class VerifyFigure : IFigure
{
    private const int Entries = 1_000_000;
    private const int Rounds = 3;

    public string Name => "verify";

    public async Task<Result> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        var path = GrownLedger.Make(folder.Path, Entries);
        return await Pairs.CompareAsync(Name, 2.0, "ms", () => Task.FromResult(Ours(path)), () => Task.FromResult(Theirs(path)), Rounds);
    }

    private static double Ours(string path)
    {
        var clock = Stopwatch.StartNew();
        var found = new LedgerCheck(SqliteLedger.Inspect(path)).Run(CancellationToken.None);
        return found is { IsIntact: true, Entries: Entries }
            ? clock.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{found.Entries} entries are good: {string.Join(" ", (IEnumerable<LedgerProblem>)found.Problems)}");
    }

    private static double Theirs(string path) => BareVerification.Run(path) is { Right: Entries } bare
        ? bare.Milliseconds
        : throw new InvalidOperationException("Not every hash is right.");
}
