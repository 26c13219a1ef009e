using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The list figure against the module as it was, which told nothing of its requests: -Verbose, -Debug and progress cost nothing while they are off.</summary>
internal sealed class ListFormerFigure : IFigure
{
    private const int Customers = 50_000;

    public string Name => "list-former";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(Customers);
        var (port, listed, former) = (server.Ports[0], Listed.Customers(Customers), FormerModule.Path);
        return await Pairs.CompareAsync(Name, 1.05, "ms", () => Listing.OursAsync(Checkout.Module, port, listed, []), () => Listing.OursAsync(former, port, listed, []));
    }
}
