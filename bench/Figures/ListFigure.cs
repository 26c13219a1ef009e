using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>50,000 customers through Get-PartnerCustomer, against a bare loop over the same server, both warm.
/// What each process's first listing took is printed beside it: most of that is the compiler's work.</summary>
internal sealed class ListFigure : IFigure
{
    private const int Customers = 50_000;

    public string Name => "list";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(Customers);
        var port = server.Ports[0].ToString(CultureInfo.InvariantCulture);
        var warmUps = Repetitions.ListWarmUps.ToString(CultureInfo.InvariantCulture);
        var ourFirst = new List<double>();
        var theirFirst = new List<double>();
        var warm = await Pairs.CompareAsync(
            Name,
            1.5,
            "ms",
            async () => Checked((await ChildProcess.ShellAsync("-File", Places.Script("List.ps1"), Places.Module, port, warmUps)).Output, ourFirst),
            async () => Checked((await ChildProcess.BenchAsync("bare", "list", port)).Output, theirFirst));
        var first = Pairs.Of("first", warm.Bound, "ms", ourFirst, theirFirst);
        return warm with
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"{warm.Detail}, warm after {warmUps} listings; a process's first listing {first.Value:0.0} times, {first.Detail}"),
        };
    }

    private static double Checked(string output, List<double> first)
    {
        if ((int)ChildProcess.Value(output, "count") != Customers)
        {
            throw new InvalidOperationException("Not everyone was listed: " + output);
        }

        first.Add(ChildProcess.Value(output, "first"));
        return ChildProcess.Value(output, "ms");
    }
}
