using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The peak of a process that lists 50,000 customers and keeps none, against one that lists 5,000.</summary>
internal sealed class MemoryFigure : IFigure
{
    public string Name => "memory";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(5_000, 50_000);
        return await Pairs.CompareAsync(Name, 1.2, "MB", () => PeakAsync(server.Ports[1]), () => PeakAsync(server.Ports[0]));
    }

    private static async Task<double> PeakAsync(int port)
    {
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Memory.ps1"), Checkout.Module, port.ToString(CultureInfo.InvariantCulture));
        return ChildProcess.Value(output, "bytes") / (1024 * 1024);
    }
}
