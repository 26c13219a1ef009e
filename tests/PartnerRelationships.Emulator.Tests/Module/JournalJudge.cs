using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>Whether the journal, as TellRemovals.ps1 tells it, is true.</summary>
internal static class JournalJudge
{
    /// <summary>Everybody has ended, nothing is in doubt, and what was told was kept.</summary>
    /// <param name="journal">A line for each customer.</param>
    /// <param name="told">What those who worked said of customers, a line each.</param>
    /// <param name="customers">How many there are in the plan.</param>
    public static void Judge(IEnumerable<string> journal, IEnumerable<string> told, int customers)
    {
        var kept = journal.Select(line => line.Split(' ')).ToDictionary(words => words[1], words => (Outcome: words[2], InDoubt: words[3]), StringComparer.Ordinal);
        Assert.Equal(customers, kept.Count);
        Assert.All(kept.Values, one => Assert.Equal("0", one.InDoubt));
        Assert.Equal(["Blocked", "Removed"], kept.Values.Select(one => one.Outcome).Distinct().Order(StringComparer.Ordinal));
        Assert.All(told.Select(line => line.Split(' ')), words => Assert.Equal(words[2], kept[words[1]].Outcome));
    }

    /// <summary>The service's own log is the judge: one removal carried out for each customer that is reported as removed and none for others,
    /// nothing carried out twice, and every request known to the journal.</summary>
    public static async Task JudgeAsync(IReadOnlyCollection<string> journal, EmulatorProcess emulator)
    {
        var carriedOut = await CarriedOutAsync(emulator);
        var removed = journal.Where(line => line.Contains(" Removed ", StringComparison.Ordinal)).Select(line => "/v1/customers/" + line.Split(' ')[1]);
        Assert.Equal(removed.Order(StringComparer.Ordinal), carriedOut.Select(write => write.Path).Where(path => path.Count(letter => letter == '/') == 3).Order(StringComparer.Ordinal));
        Assert.Equal(carriedOut.Count, carriedOut.Select(write => write.Path).Distinct().Count());
        var requests = journal.SelectMany(line => line.Split(' ')[4].Split(',')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Graph knows no ids of requests.
        Assert.All(carriedOut.Where(write => !write.Path.StartsWith("/v1.0/", StringComparison.Ordinal)), write => Assert.Contains(write.RequestId!, requests));
    }

    /// <summary>What the service has carried out.</summary>
    public static async Task<IReadOnlyList<(string Path, string? RequestId)>> CarriedOutAsync(EmulatorProcess emulator)
    {
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        return [.. report.GetProperty("writes").EnumerateArray().Where(write => write.GetProperty("carriedOut").GetBoolean())
            .Select(write => (write.GetProperty("path").GetString()!, write.GetProperty("requestId").GetString()))];
    }
}
