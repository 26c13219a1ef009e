using System;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>50,000 customers through Get-PartnerCustomer, against a bare loop over the same server.</summary>
internal sealed class ListFigure : IFigure
{
    private const int Customers = 50_000;

    public string Name => "list";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(Customers);
        var port = server.Ports[0].ToString(CultureInfo.InvariantCulture);
        var warmUps = Repetitions.ListWarmUps.ToString(CultureInfo.InvariantCulture);
        return await Pairs.CompareAsync(
            Name,
            1.5,
            "ms",
            async () => Checked((await ChildProcess.ShellAsync("-File", Places.Script("List.ps1"), Places.Module, port, warmUps)).Output),
            async () => Checked((await ChildProcess.BenchAsync("bare", "list", port)).Output));
    }

    private static double Checked(string output) =>
        (int)ChildProcess.Value(output, "count") == Customers ? ChildProcess.Value(output, "ms") : throw new InvalidOperationException("Not everyone was listed: " + output);
}
