using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A plan of 2,000 customers through Invoke-RelationshipPlan with 16 workers, against what its requests alone would take at
/// the service's latency if they kept 16 lines busy. A customer's subscriptions and entitlements are read at the same time, which may
/// bring it under 1.</summary>
internal sealed class RemovalFigure : IFigure
{
    private const int Customers = 2_000;
    private const int Latency = 100;
    private const int Workers = 16;

    public string Name => "removal";

    public async Task<Result> MeasureAsync()
    {
        var run = await RemovalRun.MeasureAsync(Customers, seeded: 6_000, Latency);
        var bare = run.Requests * Latency / Workers;
        return new Result(Name, run.Milliseconds / bare, 1.02, string.Create(
            CultureInfo.InvariantCulture, $"{run.Milliseconds:0} ms for {Customers} customers, against {run.Requests} requests × {Latency} ms / {Workers} = {bare:0} ms, 1 run"));
    }
}
