using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A whole list through a command, against a bare loop over the same server.</summary>
internal static class Listing
{
    public static async Task<Result> CompareAsync(string name, double bound, int serverPort, Listed listed)
    {
        var port = serverPort.ToString(CultureInfo.InvariantCulture);
        var warmUps = listed.WarmUps.ToString(CultureInfo.InvariantCulture);
        var ourFirst = new List<double>();
        var theirFirst = new List<double>();
        var warm = await Pairs.CompareAsync(
            name,
            bound,
            "ms",
            () => OursAsync(Checkout.Module, serverPort, listed, ourFirst),
            async () => Checked((await ChildProcess.BenchAsync("bare", listed.BareVerb, port)).Output, listed.Rows, theirFirst));
        var first = Pairs.Of("first", warm.Bound, "ms", ourFirst, theirFirst);
        return warm with
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"{warm.Detail}, the median of {Repetitions.Listings} listings after {warmUps}; a process's first listing {first.Value:0.0} times, {first.Detail}"),
        };
    }

    /// <summary>How long a module takes for the list when it is warm, in milliseconds.</summary>
    /// <param name="module">The module's folder.</param>
    /// <param name="serverPort">Where the service listens.</param>
    /// <param name="listed">The list.</param>
    /// <param name="first">Takes how long the process's first listing took.</param>
    public static async Task<double> OursAsync(string module, int serverPort, Listed listed, List<double> first)
    {
        string[] numbers = [.. new[] { serverPort, listed.WarmUps, Repetitions.Listings }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return Checked((await ChildProcess.FileAsync(Places.Script("List.ps1"), [module, .. numbers, listed.Command])).Output, listed.Rows, first);
    }

    private static double Checked(string output, int rows, List<double> first)
    {
        if ((int)ChildProcess.Value(output, "count") != rows)
        {
            throw new InvalidOperationException("Not everyone was listed: " + output);
        }

        first.Add(ChildProcess.Value(output, "first"));
        return ChildProcess.Value(output, "ms");
    }
}
