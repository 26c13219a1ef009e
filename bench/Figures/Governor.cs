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
    // Every other one with a sliding window.
    private const int Runs = 10;
    private const int PerMinute = 6_000;
    private const int Seconds = 40;
    private static readonly Lazy<Task<IReadOnlyList<Run>>> Measured = new(MeasureAsync);

    internal sealed record Run(double Use, double Waste);

    /// <param name="name">The figure's name.</param>
    /// <param name="bound">What each run must keep.</param>
    /// <param name="value">What counts of a run.</param>
    /// <param name="worst">Finds the run that is furthest from what is wanted.</param>
    public static async Task<Result> ResultAsync(string name, double bound, Func<Run, double> value, Func<IEnumerable<double>, double> worst)
    {
        var values = (await Measured.Value).Select(value).ToList();
        var detail = string.Create(CultureInfo.InvariantCulture, $"the worst of {Runs} runs of {Seconds} s in fixed and sliding windows, {values.Min():0.0000}–{values.Max():0.0000}, 16 workers, {PerMinute} requests a minute allowed");
        return new Result(name, worst(values), bound, detail);
    }

    private static async Task<IReadOnlyList<Run>> MeasureAsync()
    {
        var runs = new List<Run>();
        for (var run = 0; run < Runs; run++)
        {
            runs.Add(await MeasureOnceAsync(run % 2 == 0 ? "fixed" : "sliding"));
        }

        return runs;
    }

    private static async Task<Run> MeasureOnceAsync(string kind)
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", "200", "--rate-window-kind", kind);
        var port = emulator.Port.ToString(CultureInfo.InvariantCulture);
        var seconds = Seconds.ToString(CultureInfo.InvariantCulture);
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Governor.ps1"), Checkout.Module, port, seconds, PerMinute.ToString(CultureInfo.InvariantCulture));
        var (accepted, throttled) = await RequestCounts.ReadAsync(emulator.Port);
        var allowed = ChildProcess.Value(output, "seconds") * PerMinute / 60;
        return new Run(accepted / allowed, throttled / (accepted + throttled));
    }
}
