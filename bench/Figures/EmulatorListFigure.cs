using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The list figure with the emulator as server.</summary>
internal sealed class EmulatorListFigure : IFigure
{
    private const int Customers = 50_000;

    public string Name => "list-emulator";

    public async Task<Result> MeasureAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", "50000", "--bom", "off");
        return await Listing.CompareAsync(Name, 1.25, emulator.Port, Listed.Customers(Customers));
    }
}
