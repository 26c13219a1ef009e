using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The report of 50,000 customers, in megabytes.</summary>
internal sealed class ReportSizeFigure : IFigure
{
    public string Name => "report-size";

    public async Task<Result> MeasureAsync()
    {
        var made = await MadeReport.TheAsync();
        return new(Name, made.Bytes / (1024.0 * 1024), 30, string.Create(CultureInfo.InvariantCulture, $"MB with {MadeReport.Customers} customers, written in {made.Milliseconds:0} ms, 1 run"));
    }
}

/// <summary>How long Chromium takes until it paints that report, in seconds.</summary>
internal sealed class ReportPaintFigure : IFigure
{
    public string Name => "report-paint";

    public Task<Result> MeasureAsync() => ReportPages.MeasureAsync(
        Name, 2, "s until the first paint", async page => await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000"));
}

/// <summary>How long it takes in Chromium to sort its 50,000 customers, until the screen shows it, in milliseconds; of all columns the slowest.</summary>
internal sealed class ReportSortFigure : IFigure
{
    private const string SortEach = """
        async () => {
          let slowest = 0;
          for (const button of document.querySelectorAll('[data-table=customers] thead button')) {
            const begun = performance.now();
            button.click();
            await new Promise(requestAnimationFrame);
            slowest = Math.max(slowest, performance.now() - begun);
          }
          return slowest;
        }
        """;

    public string Name => "report-sort";

    public Task<Result> MeasureAsync() => ReportPages.MeasureAsync(Name, 300, "ms for the slowest column", page => page.EvaluateAsync<double>(SortEach));
}

/// <summary>The peak of a process that writes the report of 20,000 customers, against that of one which reads their ties and keeps none. The service is another process.</summary>
internal sealed class ReportMemoryFigure : IFigure
{
    private const int Runs = 3;
    private const int Customers = 20_000;

    public string Name => "report-memory";

    public async Task<Result> MeasureAsync()
    {
        using var emulator = await RunningEmulator.StartAsync("--customers", Customers.ToString(CultureInfo.InvariantCulture));
        using var folder = new TemporaryFolder();
        var export = $"Export-RelationshipReport '{Path.Combine(folder.Path, "report.html")}' -Force";
        return await Pairs.CompareAsync(Name, 1.2, "MB", () => Peaks.OfAsync(emulator.Port, export), () => Peaks.OfAsync(emulator.Port, "Get-CustomerRelationship"), Runs);
    }
}

/// <summary>Measures in Chromium, in a browser of its own each time.</summary>
internal static class ReportPages
{
    private const int Runs = 5;
    private static readonly string[] Executables = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public static async Task<Result> MeasureAsync(string name, double bound, string unit, Func<IPage, Task<double>> measure)
    {
        if (Executables.FirstOrDefault(File.Exists) is not { } executable)
        {
            // What was not measured does not hold.
            return new(name, double.PositiveInfinity, bound, $"NOT MEASURED: there is no {Executables[0]}; install Debian's package chromium-headless-shell");
        }

        var (made, values) = (await MadeReport.TheAsync(), new List<double>());
        using var playwright = await Playwright.CreateAsync();
        for (var run = 0; run < Runs; run++)
        {
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu"] });
            var page = await browser.NewPageAsync();
            await page.GotoAsync(new Uri(made.Path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            await page.WaitForSelectorAsync("html[data-ready=yes]");
            values.Add(await measure(page));
        }

        return new(name, Pairs.Median(values), bound, string.Create(CultureInfo.InvariantCulture, $"{unit} ({values.Min():0.##}–{values.Max():0.##}), {MadeReport.Customers} customers, {Runs} runs"));
    }
}
