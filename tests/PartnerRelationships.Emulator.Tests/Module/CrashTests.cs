using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Module.Tests.Hosting;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>A run of removals that is killed at any moment, and invoked again: nothing is done twice, nothing that was told is lost.</summary>
public sealed class CrashTests
{
    private const int Customers = 300;
    private const int Workers = 16;

    // A whole run of this size takes about so long; the kills are spread over it.
    private static readonly TimeSpan WholeRun = TimeSpan.FromSeconds(15);

    /// <summary>How often it is killed: 100 times take some minutes, so the suite is content with fewer.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CRASH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    [Fact]
    public async Task Killed_at_any_moment_and_resumed_every_customer_ends_once()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "600", "--seed", "5", "--latency-ms", "40", "--removal-delay-ms", "300");
        using var place = new TemporaryFile();
        var planned = await ModuleProcess.RunAsync("MakePlan.ps1", emulator.Http.BaseAddress!.ToString(), "any", place.Folder, Customers.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(["planned 300"], planned.Lines);
        await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);

        var (told, killed) = await KillAsync(emulator.Http.BaseAddress, place.Folder, new Random(7));

        Assert.True(killed > Kills / 2, $"It was killed {killed} times only.");
        var last = await ModuleProcess.RunAsync("InvokePlan.ps1", Arguments(emulator.Http.BaseAddress, place.Folder));
        Assert.Equal($"run Done {Customers} of {Customers}", last.Lines.Single(line => line.StartsWith("run ", StringComparison.Ordinal)));
        var journal = await ModuleProcess.RunAsync("TellRemovals.ps1", emulator.Http.BaseAddress.ToString(), "any", place.Folder);
        Assert.Equal("whole True", journal.Lines[^1]);
        Judge(journal.Lines.SkipLast(1), told.Concat(last.Lines.Where(line => line.StartsWith("ended ", StringComparison.Ordinal))));
        await JudgeAsync(emulator, journal.Lines);
        TestContext.Current.SendDiagnosticMessage($"{killed} kills");
    }

    private static string[] Arguments(Uri address, string folder) => [address.ToString(), "any", folder, Workers.ToString(CultureInfo.InvariantCulture)];

    private static async Task<(List<string> Told, int Killed)> KillAsync(Uri address, string folder, Random random)
    {
        var (told, killed) = (new List<string>(), 0);
        for (var round = 0; round < Kills; round++)
        {
            var lines = new List<string>();
            using var process = Start(address, folder);
            await ReadAsync(process, lines, line => line == "begun");
            var reading = ReadAsync(process, lines, _ => false);
            await Task.Delay(random.Next((int)(2 * WholeRun.TotalMilliseconds / Kills)), TestContext.Current.CancellationToken);
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await reading;
            told.AddRange(lines.Where(line => line.StartsWith("ended ", StringComparison.Ordinal) && line.Split(' ').Length == 3));
        }

        return (told, killed);
    }

    private static Process Start(Uri address, string folder) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Checkout.Shell, "-File", Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Emulator.Tests", "Module", "InvokePlan.ps1"), Checkout.Module, .. Arguments(address, folder)])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = Checkout.Root,
    })!;

    private static async Task ReadAsync(Process process, List<string> lines, Func<string, bool> isEnough)
    {
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line);
            if (isEnough(line))
            {
                return;
            }
        }
    }

    // Everybody has ended, nothing is in doubt, and what was told was kept.
    private static void Judge(IEnumerable<string> journal, IEnumerable<string> told)
    {
        var kept = journal.Select(line => line.Split(' ')).ToDictionary(words => words[1], words => (Outcome: words[2], InDoubt: words[3]), StringComparer.Ordinal);
        Assert.Equal(Customers, kept.Count);
        Assert.All(kept.Values, one => Assert.Equal("0", one.InDoubt));
        Assert.All(kept.Values, one => Assert.Contains(one.Outcome, new[] { "Removed", "Blocked" }));
        Assert.Contains(kept.Values, one => one.Outcome == "Blocked");
        Assert.All(told.Select(line => line.Split(' ')), words => Assert.Equal(words[2], kept[words[1]].Outcome));
    }

    // The service's own log is the judge: one removal carried out for each customer that is told of as removed, and none for others.
    private static async Task JudgeAsync(EmulatorProcess emulator, IEnumerable<string> journal)
    {
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        var carriedOut = report.GetProperty("writes").EnumerateArray().Where(write => write.GetProperty("carriedOut").GetBoolean()).Select(write => write.GetProperty("path").GetString()!).ToList();
        var removed = journal.Where(line => line.Contains(" Removed ", StringComparison.Ordinal)).Select(line => "/v1/customers/" + line.Split(' ')[1]);
        Assert.Equal(removed.Order(StringComparer.Ordinal), carriedOut.Where(path => path.Count(letter => letter == '/') == 3).Order(StringComparer.Ordinal));
        Assert.Equal(carriedOut.Distinct().Count(), carriedOut.Count);
    }
}
