using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The peak of a process that lists many, and keeps none, against one that lists few, so often that as many go through it: what the runtime compiles
/// better in the course of time is in both.</summary>
internal sealed class MemoryFigure(string name, int few, int many, double bound, string command) : IFigure
{
    public string Name => name;

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(few, many);
        return await Pairs.CompareAsync(Name, bound, "MB", () => Peaks.HeldAsync(server.Ports[1], command, times: 1), () => Peaks.HeldAsync(server.Ports[0], command, many / few));
    }
}
