using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Figures;

/// <summary>How much of what the service allows is used.</summary>
internal sealed class GovernorUseFigure : IFigure
{
    public string Name => "governor-use";

    public async Task<Result> MeasureAsync() => (await Governor.ResultAsync(Name, 0.97, run => run.Use, Enumerable.Min)) with { IsShare = true };
}
