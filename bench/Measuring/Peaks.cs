using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>The most memory that processes need.</summary>
internal static class Peaks
{
    /// <summary>The peak of a process that runs a command and keeps nothing of what it emits, in megabytes.</summary>
    /// <param name="port">Where the service listens.</param>
    /// <param name="command">The command.</param>
    public static async Task<double> OfAsync(int port, string command)
    {
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Memory.ps1"), Checkout.Module, port.ToString(CultureInfo.InvariantCulture), command);
        return ChildProcess.Value(output, "bytes") / (1024 * 1024);
    }
}
