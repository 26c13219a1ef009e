using System;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>What every command that changes something does with -WhatIf, by the service's own log.</summary>
public sealed class WhatIfTests
{
    [Fact]
    public async Task All_that_can_be_known_is_asked_and_nothing_is_sent_that_writes()
    {
        using var place = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync("--customers", "60", "--seed", "3", "--partner-type", "IndirectProvider", "--keep-relationship", "1");

        var ended = await ModuleProcess.RunAsync("WhatIf.ps1", emulator.Http.BaseAddress!.ToString(), $"{ModuleProcess.TokenOf("anna")},{ModuleProcess.TokenOf("bela")}", place.Folder);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.All(ended.Lines, line => Assert.True(line.StartsWith("What if: ", StringComparison.Ordinal) || line.StartsWith("tried ", StringComparison.Ordinal), line));
        var tried = ended.Lines.Select((line, place) => (line, place)).Where(one => one.line.StartsWith("tried ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(tried);
        Assert.All(tried, one => Assert.True(one.place > 0 && ended.Lines[one.place - 1].StartsWith("What if: ", StringComparison.Ordinal), $"{one.line} and nothing was told."));
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        Assert.Empty(report.GetProperty("writes").EnumerateArray());
        var asked = report.GetProperty("operations").EnumerateArray().Select(row => row.GetProperty("operation").GetString()).ToList();
        Assert.Contains("POST /v1/validations/address", asked);
        Assert.Contains("POST /v1/partners/validateresellers", asked);
    }
}
