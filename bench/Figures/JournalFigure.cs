using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A run with its journal in a ledger's file, against the same run with a journal in memory: what durability costs.</summary>
internal sealed class JournalFigure : IFigure
{
    private const string Customers = "800";
    private const int Rounds = 3;

    public string Name => "journal";

    public Task<Result> MeasureAsync() => Pairs.CompareAsync(Name, 1.05, "ms", () => RunAsync("file"), () => RunAsync("memory"), Rounds);

    private static async Task<double> RunAsync(string journal)
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", "2400", "--bom", "off");
        var (output, _) = await ChildProcess.BenchAsync("removals", emulator.Port.ToString(CultureInfo.InvariantCulture), journal, Customers);
        return ChildProcess.Value(output, "ms");
    }
}
