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
    [Theory]
    [InlineData("Words", "", 60, 1)]
    [InlineData("Empty", "", 60, 4)]
    [InlineData("BadParameter", "", 60, 1)]
    [InlineData("NotAllowed", "Suspending", 10, 1)]
    public async Task However_a_reseller_is_refused_the_first_refusal_ends_everybody(string form, string only, int customers, int sent)
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "200", "--removal", "refused", "--refusal-form", form);

        var lines = await InvokeAsync(emulator, customers, only);

        Assert.Equal(["ProviderMustAct"], Outcomes(lines).Keys);
        Assert.Equal(customers, lines.Count(line => line.StartsWith("error RemovalNeedsProvider", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("create customers", StringComparison.Ordinal));
        Assert.Contains($"run Done {customers} of {customers}", lines);
        Assert.Contains(lines, line => line.StartsWith($"warning Your indirect provider must end {customers} ", StringComparison.Ordinal) && line.Contains("New-CustomerRemovalNotice -To Provider", StringComparison.Ordinal));
        var writes = await WritesAsync(emulator);
        Assert.Equal((sent, 0), (writes.Count, writes.Count(write => write.CarriedOut)));
    }

    [Fact]
    public async Task An_accepted_removal_that_keeps_the_relationship_is_reported_as_not_removed()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "30", "--keep-relationship", "1");

        var lines = await InvokeAsync(emulator, 12);

        Assert.DoesNotContain("Removed", Outcomes(lines).Keys);
        Assert.InRange(Outcomes(lines)["NotConfirmed"], 1, 5);
        Assert.Contains(lines, line => line.StartsWith("run HumanNeeded", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("RemovalNotConfirmed", StringComparison.Ordinal));
        Assert.Equal(30, (await ModuleProcess.IdsAsync(emulator.Http, 30)).Count);
    }

    private static async Task<string[]> InvokeAsync(EmulatorProcess emulator, int customers, string only = "")
    {
        using var place = new TemporaryFile();
        var address = emulator.Http.BaseAddress!.ToString();
        var lines = (await ModuleProcess.RunAsync("CarryOut.ps1", address, "any", place.Folder, $"{customers}", only)).Lines;
        Assert.Equal($"planned {customers}", lines[0]);
        return lines;
    }

    private static Dictionary<string, int> Outcomes(IEnumerable<string> lines) => lines.Where(line => line.StartsWith("ended ", StringComparison.Ordinal))
        .GroupBy(line => line.Split(' ')[2]).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static async Task<IReadOnlyList<(string Path, bool CarriedOut)>> WritesAsync(EmulatorProcess emulator)
    {
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        return [.. report.GetProperty("writes").EnumerateArray().Select(write => (write.GetProperty("path").GetString()!, write.GetProperty("carriedOut").GetBoolean()))];
    }
}
