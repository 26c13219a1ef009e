using System.Threading.Tasks;

namespace PartnerRelationships.Bench.Measuring;

internal interface IFigure
{
    string Name { get; }

    /// <summary>What the figure needs and this machine does not have; null for nothing.</summary>
    string? Missing => null;

    Task<Result> MeasureAsync();
}
