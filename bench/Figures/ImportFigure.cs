using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A fresh process that starts the engine and imports the module, against one that imports an empty binary module.</summary>
internal sealed class ImportFigure : IFigure
{
    public string Name => "import";

    public async Task<Result> MeasureAsync()
    {
        await ImportAsync(Checkout.Module);
        await ImportAsync(Places.EmptyModule);
        return await Pairs.CompareAsync(Name, 1.15, "ms", () => ImportAsync(Checkout.Module), () => ImportAsync(Places.EmptyModule));
    }

    private static async Task<double> ImportAsync(string module) =>
        (await ChildProcess.TextAsync($"Import-Module '{module}'")).Milliseconds;
}
