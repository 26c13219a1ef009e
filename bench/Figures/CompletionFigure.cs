using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>How long Tab takes among 20,000 customers once they are listed, the longest of many, in milliseconds.</summary>
internal sealed class CompletionFigure : IFigure
{
    private const int Customers = 20_000;
    private const int Presses = 60;
    private const double Bound = 200;

    // What is not listed yet is searched for, and after a second the typist goes on.
    private const double FirstBound = 1_200;

    public string Name => "completion";

    public async Task<Result> MeasureAsync()
    {
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Completion.ps1"), Checkout.Module, Text(Customers), Text(Presses));
        var (first, median, longest) = (ChildProcess.Value(output, "first"), ChildProcess.Value(output, "median"), ChildProcess.Value(output, "longest"));
        var detail = string.Create(CultureInfo.InvariantCulture, $"ms, the longest of {Presses} among {Customers} customers, median {median:0.#} ms; the first, before they are listed, {first:0} ms (at most {FirstBound:0})");
        return new Result(Name, first > FirstBound ? double.PositiveInfinity : longest, Bound, detail);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
