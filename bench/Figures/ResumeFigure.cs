using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Invoking a plan of 10,000 customers again when it is done, against the run itself at 20 ms for an answer.</summary>
internal sealed class ResumeFigure : IFigure
{
    private const int Customers = 10_000;
    private const int Latency = 20;

    public string Name => "resume";

    public async Task<Result> MeasureAsync()
    {
        var run = await RemovalRun.MeasureAsync(Customers, seeded: 28_000, Latency);
        return new Result(Name, run.Again / run.Milliseconds, 0.01, string.Create(
            CultureInfo.InvariantCulture, $"{run.Again:0} ms against {run.Milliseconds:0} ms for {Customers} customers at {Latency} ms, 1 run"));
    }
}
