using System;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The list figure against the module as it was, which told nothing of its requests: -Verbose, -Debug and progress cost nothing while they are off.</summary>
internal sealed class ListFormerFigure : IFigure
{
    private const int Customers = 50_000;

    public string Name => "list-former";

    public async Task<Result> MeasureAsync()
    {
        using var server = await RunningServer.StartAsync(Customers);
        var port = server.Ports[0].ToString(CultureInfo.InvariantCulture);
        var former = FormerModule.Path;
        return await Pairs.CompareAsync(Name, 1.05, "ms", () => ListAsync(Checkout.Module, port), () => ListAsync(former, port));
    }

    private static async Task<double> ListAsync(string module, string port)
    {
        var (output, _) = await ChildProcess.FileAsync(
            Places.Script("List.ps1"), module, port, Repetitions.ListWarmUps.ToString(CultureInfo.InvariantCulture), Listed.OfCustomers);
        return ChildProcess.Value(output, "count") == Customers ? ChildProcess.Value(output, "ms") : throw new InvalidOperationException("Not everyone was listed: " + output);
    }
}
