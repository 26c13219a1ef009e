using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>The most memory that processes need.</summary>
internal static class Peaks
{
    private const int Nursery = 4 * 1024 * 1024;

    /// <summary>The peak of a process that runs a command and keeps nothing of what it emits, in megabytes.</summary>
    /// <param name="port">Where the service listens.</param>
    /// <param name="command">The command.</param>
    public static Task<double> OfAsync(int port, string command) => OfAsync(nursery: null, port, command, times: 1);

    /// <summary>The same of what it holds, without what the runtime has not collected yet: of thousands of rows it would otherwise collect none at all.</summary>
    /// <param name="port">Where the service listens.</param>
    /// <param name="command">The command.</param>
    /// <param name="times">How often it runs.</param>
    public static Task<double> HeldAsync(int port, string command, int times) => OfAsync(Nursery, port, command, times);

    private static async Task<double> OfAsync(int? nursery, int port, string command, int times)
    {
        var (output, _) = await ChildProcess.FileAsync(nursery, Places.Script("Memory.ps1"), Checkout.Module, port.ToString(CultureInfo.InvariantCulture), command, times.ToString(CultureInfo.InvariantCulture));
        return ChildProcess.Value(output, "bytes") / (1024 * 1024);
    }
}
