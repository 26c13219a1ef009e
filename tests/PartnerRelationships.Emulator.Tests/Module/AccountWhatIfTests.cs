using System;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>What -WhatIf sends, by the service's own log.</summary>
public sealed class AccountWhatIfTests
{
    [Fact]
    public async Task All_that_can_be_known_is_asked_and_nothing_is_sent_that_writes()
    {
        using var ledger = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync("--customers", "30", "--partner-type", "IndirectProvider");

        var ended = await ModuleProcess.RunAsync("AccountWhatIf.ps1", emulator.Http.BaseAddress!.ToString(), ledger.Path);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(7, ended.Lines.Count(line => line.StartsWith("What if: ", StringComparison.Ordinal)));
        Assert.Equal(["refused DomainTaken", "events 0"], ended.Lines.Where(line => !line.StartsWith("What if: ", StringComparison.Ordinal)));
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        Assert.Empty(report.GetProperty("writes").EnumerateArray());
        var asked = report.GetProperty("operations").EnumerateArray().Select(row => row.GetProperty("operation").GetString()).ToList();
        Assert.Contains("POST /v1/validations/address", asked);
        Assert.Contains("POST /v1/partners/validateresellers", asked);
    }
}
