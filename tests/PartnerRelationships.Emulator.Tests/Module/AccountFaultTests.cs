using System;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The staged module changes users, roles, billing profiles and agreements, and creates customers, while one request of five goes wrong.</summary>
public sealed class AccountFaultTests
{
    private const int Count = 20;
    private static readonly string[] Verbs = ["made", "set", "gone", "role", "billing", "agreement", "customer", "doubtful"];
    private static readonly string[] Kinds = ["500", "503", "reset", "truncate", "hang"];

    [Fact]
    public async Task Every_change_of_an_account_happens_exactly_once_or_is_reported()
    {
        using var ledger = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync(["--partner-type", "DirectBill", "--fault-seed", "7", .. Kinds.SelectMany(kind => new[] { "--fault", kind + "=0.04" })]);

        var ended = await ModuleProcess.RunAsync("ManageAccounts.ps1", emulator.Http.BaseAddress!.ToString(), ledger.Path, $"{Count}");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        var lines = ended.Lines.Select(line => line.Split(' ')).Where(words => Verbs.Contains(words[0])).ToList();
        Assert.Equal((2 * Count) + (Count / 2) + (4 * (Count / 4)) + 1, lines.Count);
        var open = lines.Where(words => words[^1] == "ChangeInDoubt").ToList();
        Assert.Equal(open.Count, int.Parse(Assert.Single(lines, words => words[0] == "doubtful")[1], System.Globalization.CultureInfo.InvariantCulture));

        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        var carriedOut = report.GetProperty("writes").EnumerateArray().Count(write => write.GetProperty("carriedOut").GetBoolean() && !IsQuestion(write));
        var done = lines.Count(words => words[^1] == "done");
        Assert.InRange(carriedOut, done, done + open.Count);
        Assert.True(done >= lines.Count - 4, string.Join('\n', ended.Lines));
        Assert.NotEmpty(report.GetProperty("faults").EnumerateObject());
    }

    // An address is checked by a POST, which changes nothing.
    private static bool IsQuestion(JsonElement write) => write.GetProperty("path").GetString()!.Contains("/validations/", StringComparison.Ordinal);
}
