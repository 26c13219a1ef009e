using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Checking two thousand customers with sixteen requests at once, against the time that the service alone takes to answer so many of them.</summary>
internal sealed class ReadinessFigure : IFigure
{
    private const int Runs = 3;
    private const int Customers = 2_000;
    private const int Latency = 100;
    private const int Lanes = 16;
    private const int MostCalls = 6;

    public string Name => "readiness";

    public async Task<Result> MeasureAsync()
    {
        var ratios = new List<double>();
        var calls = 0.0;
        for (var run = 0; run < Runs; run++)
        {
            (var seconds, calls) = await MeasureOnceAsync();
            ratios.Add(seconds / (calls * Latency / 1_000 / Lanes));
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"{calls / Customers:0.##} calls a customer, {Runs} runs over {Customers} customers, {Latency} ms for an answer, {Lanes} at once");
        return new Result(Name, Pairs.Median(ratios), 1.02, detail);
    }

    private static async Task<(double Seconds, double Calls)> MeasureOnceAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", Text(Customers), "--latency-ms", Text(Latency));
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Readiness.ps1"), Checkout.Module, Text(emulator.Port));
        var calls = (await RequestCounts.ReadAsync(emulator.Port)).Accepted;
        return ChildProcess.Value(output, "checked") == Customers && calls <= MostCalls * Customers
            ? (ChildProcess.Value(output, "seconds"), calls)
            : throw new InvalidOperationException($"{calls} calls: {output}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
