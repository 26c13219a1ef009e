using System.Globalization;
using System.IO;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>How busy the machine was with other things: a figure of a busy machine is worth little.</summary>
internal static class MachineLoad
{
    private const string Kernel = "/proc/loadavg";

    /// <summary>How many processes ran or wanted to, on average, in the minute before the bench began; null where that is not known.</summary>
    public static double? Before { get; } = File.Exists(Kernel) ? double.Parse(File.ReadAllText(Kernel).Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
