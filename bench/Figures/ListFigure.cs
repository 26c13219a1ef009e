using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>50,000 customers through Get-PartnerCustomer, against a bare loop over the same server, both warm.
/// What each process's first listing took is printed beside it: most of that is the compiler's work.</summary>
internal sealed class ListFigure : IFigure
{
    private const int Customers = 50_000;

    public string Name => "list";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(Customers);
        return await Listing.CompareAsync(Name, 1.10, server.Ports[0], Listed.Customers(Customers));
    }
}
