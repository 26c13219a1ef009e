using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A plan that was carried out against the emulator, and invoked again when it was done.</summary>
/// <param name="Milliseconds">How long the run took.</param>
/// <param name="Again">How long the plan took that was done.</param>
/// <param name="Requests">How many requests the run sent.</param>
internal sealed record RemovalRun(double Milliseconds, double Again, double Requests)
{
    /// <summary>Runs the script on the staged module.</summary>
    /// <param name="customers">How many relationships end.</param>
    /// <param name="seeded">How many customers there are; a good third of them can be removed at once.</param>
    /// <param name="latencyMs">What every answer waits.</param>
    public static async Task<RemovalRun> MeasureAsync(int customers, int seeded, int latencyMs)
    {
        using var folder = new TemporaryFolder();
        using var emulator = await RunningEmulator.StartAsync("--customers", Text(seeded), "--bom", "off");
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Removals.ps1"), Checkout.Module, Text(emulator.Port), folder.Path, Text(customers), Text(latencyMs));
        return (int)ChildProcess.Value(output, "removed") == customers
            ? new RemovalRun(ChildProcess.Value(output, "ms"), ChildProcess.Value(output, "again"), (await RequestCounts.ReadAsync(emulator.Port)).Accepted)
            : throw new InvalidDataException("Not everybody was removed: " + output);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
