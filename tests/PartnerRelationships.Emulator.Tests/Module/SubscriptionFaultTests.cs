using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Two processes change one subscription at once, each another thing of it, while one request of five goes wrong.</summary>
public sealed class SubscriptionFaultTests
{
    private const int Count = 12;
    private static readonly string[] Kinds = ["500", "503", "reset", "truncate", "hang"];

    [Fact]
    public async Task Two_writers_lose_no_change_and_each_happens_exactly_once_or_is_reported()
    {
        using var one = new TemporaryFile();
        using var other = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync(["--customers", "30", "--fault-seed", "7", .. Kinds.SelectMany(kind => new[] { "--fault", kind + "=0.04" })]);
        var address = emulator.Http.BaseAddress!.ToString();

        var writers = await Task.WhenAll(
            ModuleProcess.RunAsync("ManageSubscription.ps1", address, one.Path, $"{Count}", "Quantity"),
            ModuleProcess.RunAsync("ManageSubscription.ps1", address, other.Path, $"{Count}", "FriendlyName"));

        var lines = writers.SelectMany(writer => writer.Lines).ToList();
        Assert.All(writers, writer => Assert.Equal((0, ""), (writer.ExitCode, writer.Errors)));
        Assert.DoesNotContain(lines, line => line.StartsWith("lost", StringComparison.Ordinal));
        Assert.Equal(2 * Count, lines.Count(line => line.StartsWith("set", StringComparison.Ordinal)));
        var (done, open) = (Ending(lines, "done"), Ending(lines, "ChangeInDoubt"));
        Assert.Equal(open, lines.Where(line => line.StartsWith("doubtful", StringComparison.Ordinal)).Sum(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)));
        Assert.True(done >= (2 * Count) - 6, string.Join('\n', lines));

        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        Assert.InRange(report.GetProperty("writes").EnumerateArray().Count(write => write.GetProperty("carriedOut").GetBoolean()), done, done + open);
        Assert.NotEmpty(report.GetProperty("faults").EnumerateObject());
    }

    private static int Ending(IReadOnlyCollection<string> lines, string outcome) => lines.Count(line => line.StartsWith("set", StringComparison.Ordinal) && line.EndsWith(outcome, StringComparison.Ordinal));
}
