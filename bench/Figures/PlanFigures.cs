using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The memory of a process that handles a plan for 100,000 customers, in megabytes.</summary>
/// <param name="stage">plan or evidence.</param>
internal sealed class PlanPeakFigure(string stage) : IFigure
{
    public string Name => $"{stage}-peak";

    public async Task<Result> MeasureAsync() => new(Name, (await PlanLife.OursAsync(stage, 100_000)).Megabytes, 300, "MB with 100000 customers, 1 run");
}

/// <summary>What ten times the customers take: memory stays, time grows with them.</summary>
/// <param name="stage">plan or evidence.</param>
/// <param name="isTime">Whether it is about time.</param>
internal sealed class PlanGrowthFigure(string stage, bool isTime) : IFigure
{
    private const int Few = 10_000, Many = 100_000;

    public string Name => $"{stage}-{(isTime ? "time" : "memory")}";

    public async Task<Result> MeasureAsync()
    {
        var (few, many) = (await PlanLife.OursAsync(stage, Few), await PlanLife.OursAsync(stage, Many));
        return isTime ? Of(many.Milliseconds, few.Milliseconds, 10.5, "ms") : Of(many.Megabytes, few.Megabytes, 1.15, "MB");
    }

    private Result Of(double many, double few, double bound, string unit) => new(Name, many / few, bound, string.Create(
        CultureInfo.InvariantCulture, $"{many:0} {unit} with {Many} customers against {few:0} {unit} with {Few}, 1 run"));
}

/// <summary>The memory with 20,000 customers, against that of the module as it was.</summary>
/// <param name="stage">plan or evidence.</param>
internal sealed class PlanFormerFigure(string stage) : IFigure
{
    private const int Customers = 20_000;

    public string Name => $"{stage}-former";

    public async Task<Result> MeasureAsync()
    {
        var (ours, former) = (await PlanLife.OursAsync(stage, Customers), await PlanLife.FormerAsync(stage, Customers));
        return new(Name, ours.Megabytes / former.Megabytes, 0.4, string.Create(
            CultureInfo.InvariantCulture, $"{ours.Megabytes:0} MB against {former.Megabytes:0} MB with {Customers} customers, 1 run"));
    }
}
