using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A licence for a thousand users with sixteen requests at once, against the time that the service alone takes to answer so many of them.</summary>
internal sealed class LicencesFigure : IFigure
{
    private const int Runs = 3;
    private const int Users = 1_000;
    private const int Latency = 100;
    private const int Lanes = 16;

    // What each has, the change, and what each has then; and once what the customer has.
    private const int Calls = (3 * Users) + 1;

    public string Name => "licences";

    public async Task<Result> MeasureAsync()
    {
        var ratios = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            ratios.Add(await MeasureOnceAsync() / (Calls * Latency / 1_000.0 / Lanes));
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"{Calls} calls for {Users} users, {Runs} runs, {Latency} ms for an answer, {Lanes} at once");
        return new Result(Name, Pairs.Median(ratios), 1.15, detail);
    }

    private static async Task<double> MeasureOnceAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", "60", "--latency-ms", Text(Latency));
        var account = await LicensedAccount.MakeAsync(emulator.Port, Users);
        using var folder = new TemporaryFolder();
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Licences.ps1"), Checkout.Module, Text(emulator.Port), folder.Path, account.CustomerId, account.SkuId);
        var calls = (await RequestCounts.ReadAsync(emulator.Port)).Accepted;
        return ChildProcess.Value(output, "changed") == Users && calls == Calls
            ? ChildProcess.Value(output, "seconds")
            : throw new InvalidOperationException($"{calls} calls: {output}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
