using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A fresh process that starts the engine and imports the module, against one that imports an empty binary module.</summary>
internal sealed class ImportFigure : IFigure
{
    public string Name => "import";

    public async Task<Result> MeasureAsync()
    {
        await ImportAsync(Places.Module);
        await ImportAsync(Places.EmptyModule);
        return await Pairs.CompareAsync(Name, 1.3, "ms", () => ImportAsync(Places.Module), () => ImportAsync(Places.EmptyModule));
    }

    private static async Task<double> ImportAsync(string module) =>
        (await ChildProcess.ShellAsync("-Command", $"Import-Module '{module}'")).Milliseconds;
}
