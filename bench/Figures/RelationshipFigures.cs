using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Every tie to 20,000 customers of a sandbox, against the time that the module took as it was, which asked about each of them.</summary>
internal sealed class RelationshipsFigure : IFigure
{
    private const int Runs = 3;
    private const int Customers = 20_000;

    public string Name => "relationships";

    public async Task<Result> MeasureAsync()
    {
        using var ours = new TemporaryFolder();
        using var former = new TemporaryFolder();
        await SeedAsync(Checkout.Module, ours.Path);
        await SeedAsync(FormerModule.Path, former.Path);
        return await Pairs.CompareAsync(Name, 0.1, "ms", () => ReadAsync(Checkout.Module, ours.Path), () => ReadAsync(FormerModule.Path, former.Path), Runs);
    }

    // Each makes its own, the same customers in it: a newer file is not for an older module.
    private static async Task SeedAsync(string module, string folder) =>
        await ChildProcess.FileAsync(Places.Script("Seed.ps1"), module, folder, Customers.ToString(CultureInfo.InvariantCulture));

    private static async Task<double> ReadAsync(string module, string folder)
    {
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Relationships.ps1"), module, folder);
        return ChildProcess.Value(output, "read") == Customers ? ChildProcess.Value(output, "ms") : throw new InvalidOperationException("Not everyone was read: " + output);
    }
}

/// <summary>The peak of a process that reads every tie to 20,000 customers, against that of one which lists them. The service is another process.</summary>
internal sealed class RelationshipsMemoryFigure : IFigure
{
    private const int Runs = 3;
    private const int Customers = 20_000;

    public string Name => "relationships-memory";

    public async Task<Result> MeasureAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", Customers.ToString(CultureInfo.InvariantCulture));
        return await Pairs.CompareAsync(Name, 1.2, "MB", () => Peaks.OfAsync(emulator.Port, "Get-CustomerRelationship"), () => Peaks.OfAsync(emulator.Port, Listed.OfCustomers), Runs);
    }
}
