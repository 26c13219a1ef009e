using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The staged module against the emulator, two processes, with everything going wrong that can.</summary>
public sealed class FaultTests
{
    private const int Blocked = 10;
    private static readonly string[] Data = ["--customers", "2000", "--seed", "3"];
    private static readonly string[] Kinds = ["500", "503", "reset", "hang", "truncate", "bom", "pascal", "badlink", "unknown-enum", "empty403", "expired-token", "page404", "429"];

    /// <summary>How many are removed: 200 take some minutes, so the suite is content with fewer.</summary>
    private static int Removed => int.TryParse(Environment.GetEnvironmentVariable("STORM_REMOVALS"), NumberStyles.None, CultureInfo.InvariantCulture, out var removals) ? removals : 60;

    [Fact]
    public async Task With_every_fault_two_thousand_are_listed_and_as_many_removed_as_without()
    {
        using var calm = await EmulatorProcess.StartAsync(Data);
        var everybody = await ModuleProcess.EndRelationshipsAsync(calm.Http.BaseAddress!, await ModuleProcess.IdsAsync(calm.Http, 3 * Removed));
        var named = Of(everybody, "Removed").Take(Removed).Concat(Of(everybody, "Blocked").Take(Blocked)).ToList();
        Assert.Equal(Removed + Blocked, named.Count);

        using var stormy = await EmulatorProcess.StartAsync([.. Data, "--fault-seed", "11", .. Kinds.SelectMany(kind => new[] { "--fault", kind + "=0.03" })]);
        var lines = await ModuleProcess.EndRelationshipsAsync(stormy.Http.BaseAddress!, named);

        Assert.Equal(2_000, lines.Count(line => line.StartsWith("before ", StringComparison.Ordinal)));
        Assert.Equal(Expected(everybody, named).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        await JudgeAsync(stormy);
    }

    private static async Task JudgeAsync(EmulatorProcess emulator)
    {
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        var carriedOut = report.GetProperty("writes").EnumerateArray().Where(write => write.GetProperty("carriedOut").GetBoolean()).Select(write => write.GetProperty("path").GetString()).ToList();
        Assert.Equal(Removed, carriedOut.Count);
        Assert.Equal(Removed, carriedOut.Distinct().Count());

        // A listing has too few pages for every kind that belongs to pages to strike.
        var struck = report.GetProperty("faults").EnumerateObject().Select(kind => kind.Name);
        Assert.Empty(Kinds.Except(["badlink", "page404"]).Except(struck));
    }

    // As it was without faults, had only these been named.
    private static IEnumerable<string> Expected(IReadOnlyCollection<string> everybody, List<string> named)
    {
        var before = everybody.Where(line => line.StartsWith("before ", StringComparison.Ordinal)).ToList();
        var gone = named.Take(Removed).ToHashSet();
        return before
            .Concat(before.Where(line => !gone.Contains(line.Split(' ')[1])).Select(line => "after" + line["before".Length..]))
            .Concat(named.Select((id, place) => $"ended {id} {(place < Removed ? "Removed" : "Blocked")}"))
            .Concat(Enumerable.Repeat(everybody.Where(line => line.StartsWith("error ", StringComparison.Ordinal)).Distinct().Single(), Blocked));
    }

    private static IEnumerable<string> Of(IEnumerable<string> lines, string outcome) =>
        lines.Select(line => line.Split(' ')).Where(words => words[0] == "ended" && words[2] == outcome).Select(words => words[1]).Order(StringComparer.Ordinal);
}
