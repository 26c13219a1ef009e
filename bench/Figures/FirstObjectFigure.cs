using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The time to the first of 5,000 customers, against one bare request for a page.</summary>
internal sealed class FirstObjectFigure : IFigure
{
    public string Name => "first-object";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(5_000);
        var port = server.Ports[0].ToString(CultureInfo.InvariantCulture);
        return await Pairs.CompareAsync(
            Name,
            1.10,
            "ms",
            async () => ChildProcess.Value((await ChildProcess.FileAsync(Places.Script("FirstObject.ps1"), Checkout.Module, port, Repetitions.Pages.ToString(CultureInfo.InvariantCulture))).Output, "ms"),
            async () => ChildProcess.Value((await ChildProcess.BenchAsync("bare", "page", port)).Output, "ms"));
    }
}
