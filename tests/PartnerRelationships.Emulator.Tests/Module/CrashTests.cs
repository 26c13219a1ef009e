using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>A run of removals that is killed at any moment, and invoked again: nothing is done twice, nothing that was told is lost.</summary>
public sealed class CrashTests
{
    private const int Customers = 200;
    private const int Workers = 16;

    // A whole run of this size takes about so long; the kills are spread over it.
    private static readonly TimeSpan WholeRun = TimeSpan.FromSeconds(10);

    [Fact]
    public Task Killed_at_any_moment_and_resumed_every_customer_ends_once() => Soak.RunAsync(seed: 7, CarryOutAsync);

    private static async Task<int> CarryOutAsync(int seed)
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "600", "--seed", "5", "--latency-ms", "40", "--removal-delay-ms", "300");
        using var place = new TemporaryFile();
        var planned = await ModuleProcess.RunAsync("MakePlan.ps1", emulator.Http.BaseAddress!.ToString(), "any", place.Folder, Customers.ToString(CultureInfo.InvariantCulture));
        Assert.Equal([$"planned {Customers}"], planned.Lines);
        await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);

        var (told, killed) = await KillAsync(emulator.Http.BaseAddress, place.Folder, new Random(seed));

        Assert.True(killed > Soak.KillsEach / 2, $"It was killed {killed} times only.");
        var last = await ModuleProcess.RunAsync("InvokePlan.ps1", Arguments(emulator.Http.BaseAddress, place.Folder));
        Assert.Equal($"run Done {Customers} of {Customers}", last.Lines.Single(line => line.StartsWith("run ", StringComparison.Ordinal)));
        var journal = await ModuleProcess.RunAsync("TellRemovals.ps1", emulator.Http.BaseAddress.ToString(), "any", place.Folder);
        await PlanEnd.AssertAsync(journal.Lines, [.. told, .. last.Lines], Customers, emulator);
        return killed;
    }

    private static string[] Arguments(Uri address, string folder) => [address.ToString(), "any", folder, Workers.ToString(CultureInfo.InvariantCulture)];

    private static async Task<(List<string> Told, int Killed)> KillAsync(Uri address, string folder, Random random)
    {
        var (told, killed) = (new List<string>(), 0);
        for (var round = 0; round < Soak.KillsEach; round++)
        {
            var lines = new List<string>();
            using var process = PlanWorker.Launch(Arguments(address, folder));
            await ReadAsync(process, lines, line => line == "begun");
            var reading = ReadAsync(process, lines, _ => false);
            await Task.Delay(random.Next((int)(2 * WholeRun.TotalMilliseconds / Soak.KillsEach)), TestContext.Current.CancellationToken);
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await reading;
            told.AddRange(lines);
        }

        return (told, killed);
    }

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
}
