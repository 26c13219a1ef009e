using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A fresh process that starts the engine and imports the module, against one that imports an empty binary module. Each keeps its own profile of its
/// starts: PowerShell compiles ahead what the last process needed, and that would be the other side's.</summary>
internal sealed class ImportFigure : IFigure
{
    // A process differs from the next one like it by more than what is measured here.
    private const int Runs = 60;

    public string Name => "import";

    public async Task<Result> MeasureAsync()
    {
        using var ours = new TemporaryFolder();
        using var theirs = new TemporaryFolder();
        await ImportAsync(Checkout.Module, ours.Path);
        await ImportAsync(Places.EmptyModule, theirs.Path);
        return await Pairs.CompareAsync(Name, 1.15, "ms", () => ImportAsync(Checkout.Module, ours.Path), () => ImportAsync(Places.EmptyModule, theirs.Path), Runs);
    }

    private static async Task<double> ImportAsync(string module, string cache) =>
        (await ChildProcess.TextAsync($"Import-Module '{module}'", cache)).Milliseconds;
}
