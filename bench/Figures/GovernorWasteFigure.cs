using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Figures;

/// <summary>How much of what is asked the service turns away.</summary>
internal sealed class GovernorWasteFigure : IFigure
{
    public string Name => "governor-waste";

    public Task<Result> MeasureAsync() => Governor.ResultAsync(Name, 0.005, run => run.Waste, Enumerable.Max);
}
