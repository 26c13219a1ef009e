using System.Threading.Tasks;

namespace PartnerRelationships.Bench.Measuring;

internal interface IFigure
{
    string Name { get; }

    Task<Result> MeasureAsync();
}
