using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The peak of a process that lists ten times as many, and keeps none.</summary>
internal sealed class MemoryFigure(string name, int few, double bound, string command) : IFigure
{
    private const int TimesAsMany = 10;

    public string Name => name;

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(few, TimesAsMany * few);
        return await Pairs.CompareAsync(Name, bound, "MB", () => PeakAsync(server.Ports[1]), () => PeakAsync(server.Ports[0]));
    }

    private async Task<double> PeakAsync(int port)
    {
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Memory.ps1"), Checkout.Module, port.ToString(CultureInfo.InvariantCulture), command);
        return ChildProcess.Value(output, "bytes") / (1024 * 1024);
    }
}
