using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The peak of a process that lists ten times as many, and keeps none.</summary>
internal sealed class MemoryFigure(string name, int few, double bound, string command) : IFigure
{
    private const int TimesAsMany = 10;

    public string Name => name;

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(few, TimesAsMany * few);
        return await Pairs.CompareAsync(Name, bound, "MB", () => Peaks.OfAsync(server.Ports[1], command), () => Peaks.OfAsync(server.Ports[0], command));
    }
}
