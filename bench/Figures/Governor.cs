using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Sixteen runspaces on one connection ask as fast as they may, for two windows of the emulator's limit.</summary>
internal static class Governor
{
    private const int Runs = 5;
    private const int PerMinute = 6_000;
    private const int Seconds = 40;
    private static readonly Lazy<Task<IReadOnlyList<Run>>> Measured = new(MeasureAsync);

    internal sealed record Run(double Use, double Waste);

    public static async Task<Result> ResultAsync(string name, double bound, Func<Run, double> value)
    {
        var values = (await Measured.Value).Select(value).ToList();
        var detail = string.Create(CultureInfo.InvariantCulture, $"{values.Min():0.000}–{values.Max():0.000}, {Runs} runs of {Seconds} s, 16 workers, {PerMinute} requests a minute allowed");
        return new Result(name, Pairs.Median(values), bound, detail);
    }

    private static async Task<IReadOnlyList<Run>> MeasureAsync()
    {
        var runs = new List<Run>();
        for (var run = 0; run < Runs; run++)
        {
            runs.Add(await MeasureOnceAsync());
        }

        return runs;
    }

    private static async Task<Run> MeasureOnceAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", "200");
        var port = emulator.Port.ToString(CultureInfo.InvariantCulture);
        var seconds = Seconds.ToString(CultureInfo.InvariantCulture);
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Governor.ps1"), Checkout.Module, port, seconds, PerMinute.ToString(CultureInfo.InvariantCulture));
        var (accepted, throttled) = await RequestCounts.ReadAsync(emulator.Port);
        var allowed = ChildProcess.Value(output, "seconds") * PerMinute / 60;
        return new Run(accepted / allowed, throttled / (accepted + throttled));
    }
}
