using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>5,000 users of one customer through Get-PartnerCustomerUser, against a bare loop over the same server, both warm.</summary>
internal sealed class UsersFigure : IFigure
{
    private const int Users = 5_000;

    public string Name => "users";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(Users);
        return await Listing.CompareAsync(Name, 1.3, server.Ports[0], Listed.Users(Users));
    }
}
