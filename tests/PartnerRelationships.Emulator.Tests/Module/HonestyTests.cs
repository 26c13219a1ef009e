using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>A plan against a service that refuses, and against one that lies: what is told is what the service's own log says.</summary>
public sealed class HonestyTests
{
    [Fact]
    public async Task Where_resellers_are_refused_everybody_ends_so_and_nothing_else_was_changed()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "80", "--removal", "refused");

        var lines = await InvokeAsync(emulator, 60);

        var outcomes = Outcomes(lines);
        Assert.Equal(["Blocked", "ProviderMustAct"], outcomes.Keys.Order(StringComparer.Ordinal));
        Assert.All(lines.Where(line => line.StartsWith("error ", StringComparison.Ordinal)), line => Assert.Matches("RemovalNeedsProvider|RemovalBlocked", line));
        Assert.Contains("run Done 60 of 60", lines);
        Assert.Empty(await CarriedOutAsync(emulator));
    }

    [Fact]
    public async Task A_service_that_accepts_and_keeps_the_relationship_is_told_as_one_that_did_not_remove()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "30", "--keep-relationship", "1");

        var lines = await InvokeAsync(emulator, 12);

        Assert.DoesNotContain("Removed", Outcomes(lines).Keys);
        Assert.InRange(Outcomes(lines)["NotConfirmed"], 1, 5);
        Assert.Contains(lines, line => line.StartsWith("run HumanNeeded", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("RemovalNotConfirmed", StringComparison.Ordinal));
        Assert.Equal(30, (await ModuleProcess.IdsAsync(emulator.Http, 30)).Count);
    }

    private static async Task<string[]> InvokeAsync(EmulatorProcess emulator, int customers)
    {
        using var place = new TemporaryFile();
        var address = emulator.Http.BaseAddress!.ToString();
        var planned = await ModuleProcess.RunAsync("MakePlan.ps1", address, "any", place.Folder, $"{customers}");
        Assert.Equal([$"planned {customers}"], planned.Lines);
        await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);
        return (await ModuleProcess.RunAsync("InvokePlan.ps1", address, "any", place.Folder, "16")).Lines;
    }

    private static Dictionary<string, int> Outcomes(IEnumerable<string> lines) => lines.Where(line => line.StartsWith("ended ", StringComparison.Ordinal))
        .GroupBy(line => line.Split(' ')[2]).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> CarriedOutAsync(EmulatorProcess emulator)
    {
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        return [.. report.GetProperty("writes").EnumerateArray().Where(write => write.GetProperty("carriedOut").GetBoolean()).Select(write => write.GetProperty("path").GetString()!)];
    }
}
