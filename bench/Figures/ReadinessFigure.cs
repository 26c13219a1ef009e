using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Checking two thousand customers with sixteen requests at once, against the time in which a bare loop with as many at once gets so many answers of the same service.</summary>
internal sealed class ReadinessFigure : IFigure
{
    private const int Runs = 3;
    private const int Customers = 2_000;
    private const int Latency = 100;
    private const int MostCalls = 6;

    public string Name => "readiness";

    public async Task<Result> MeasureAsync()
    {
        var ratios = new List<double>();
        var (calls, answer) = (0.0, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            (var seconds, calls, answer) = await MeasureOnceAsync();
            ratios.Add(seconds / (calls * answer / 1_000 / Repetitions.Lanes));
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"{calls / Customers:0.##} calls a customer, {Runs} runs over {Customers} customers, {Latency} ms for an answer ({answer:0.0} in the last bare loop), {Repetitions.Lanes} at once");
        return new Result(Name, Pairs.Median(ratios), 1.02, detail);
    }

    private static async Task<(double Seconds, double Calls, double Answer)> MeasureOnceAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", Text(Customers), "--latency-ms", Text(Latency));
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Readiness.ps1"), Checkout.Module, Text(emulator.Port));
        var calls = (await RequestCounts.ReadAsync(emulator.Port)).Accepted;
        var answer = ChildProcess.Value((await ChildProcess.BenchAsync("bare", "answers", Text(emulator.Port))).Output, "ms");
        return ChildProcess.Value(output, "checked") == Customers && calls <= MostCalls * Customers
            ? (ChildProcess.Value(output, "seconds"), calls, answer)
            : throw new InvalidOperationException($"{calls} calls: {output}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
