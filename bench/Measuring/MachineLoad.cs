using System.Globalization;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>How busy the machine was with other things: a figure of a busy machine is worth little.</summary>
internal static class MachineLoad
{
    private const string File = "/proc/loadavg";

    /// <summary>How many processes ran or wanted to, on average, in the minute before the bench began; null where that is not known.</summary>
    public static double? Before { get; } = System.IO.File.Exists(File) ? double.Parse(System.IO.File.ReadAllText(File).Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
