using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Everyone through Get-PartnerCustomer, against a bare loop over the same server.</summary>
internal static class Listing
{
    public static async Task<Result> CompareAsync(string name, int serverPort, int customers)
    {
        var port = serverPort.ToString(CultureInfo.InvariantCulture);
        var warmUps = Repetitions.ListWarmUps.ToString(CultureInfo.InvariantCulture);
        var ourFirst = new List<double>();
        var theirFirst = new List<double>();
        var warm = await Pairs.CompareAsync(
            name,
            1.5,
            "ms",
            async () => Checked((await ChildProcess.FileAsync(Places.Script("List.ps1"), Checkout.Module, port, warmUps)).Output, customers, ourFirst),
            async () => Checked((await ChildProcess.BenchAsync("bare", "list", port)).Output, customers, theirFirst));
        var first = Pairs.Of("first", warm.Bound, "ms", ourFirst, theirFirst);
        return warm with
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"{warm.Detail}, warm after {warmUps} listings; a process's first listing {first.Value:0.0} times, {first.Detail}"),
        };
    }

    private static double Checked(string output, int customers, List<double> first)
    {
        if ((int)ChildProcess.Value(output, "count") != customers)
        {
            throw new InvalidOperationException("Not everyone was listed: " + output);
        }

        first.Add(ChildProcess.Value(output, "first"));
        return ChildProcess.Value(output, "ms");
    }
}
