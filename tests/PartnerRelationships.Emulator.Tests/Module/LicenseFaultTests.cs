using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The staged module gives and takes licences and roles, many at once, while one request of five goes wrong.</summary>
public sealed class LicenseFaultTests
{
    private const int Count = 15;
    private static readonly string[] Kinds = ["500", "503", "reset", "truncate", "hang"];

    [Fact]
    public async Task Every_change_of_a_licence_or_a_role_happens_exactly_once_or_is_reported()
    {
        using var ledger = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync("--customers", "60", "--fault-seed", "11");
        emulator.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "any");
        var (customer, sku) = await AccountAsync(emulator.Http);
        await emulator.Http.DeleteAsync("/emulator/requests", TestContext.Current.CancellationToken);
        await emulator.Http.PutAsJsonAsync("/emulator/faults", new { faults = Kinds.ToDictionary(kind => kind, _ => 0.04) }, TestContext.Current.CancellationToken);

        var ended = await ModuleProcess.RunAsync("ManageLicences.ps1", emulator.Http.BaseAddress!.ToString(), ledger.Path, customer, sku);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        var lines = ended.Lines.Where(line => line.Length > 0).Select(line => line.Split(' ')).ToList();
        var done = lines.Where(words => words[1] == "done").Sum(words => int.Parse(words[2], CultureInfo.InvariantCulture));
        var failed = lines.Where(words => words.Length == 2 && words[0] != "doubtful").ToList();
        var open = failed.Count(words => words[1] == "ChangeInDoubt");
        Assert.Equal(4 * Count, done + failed.Count);
        Assert.Equal(open, int.Parse(Assert.Single(lines, words => words[0] == "doubtful")[1], CultureInfo.InvariantCulture));

        await emulator.Http.PutAsJsonAsync("/emulator/faults", new { faults = new { } }, TestContext.Current.CancellationToken);
        var report = await emulator.Http.GetFromJsonAsync<JsonElement>("/emulator/requests", TestContext.Current.CancellationToken);
        var carriedOut = report.GetProperty("writes").EnumerateArray().Count(write => write.GetProperty("carriedOut").GetBoolean());
        Assert.InRange(carriedOut, done - (failed.Count * 2), done + open);
        Assert.True(failed.Count <= 3, string.Join('\n', ended.Lines));
        Assert.NotEmpty(report.GetProperty("faults").EnumerateObject());
    }

    private static async Task<(string Customer, string Sku)> AccountAsync(HttpClient http)
    {
        foreach (var row in (await ReadAsync(http, "/v1/customers?size=500"))["items"]!.AsArray())
        {
            var path = $"/v1/customers/{row!["id"]}";
            if (!(bool)(await ReadAsync(http, path))["allowDelegatedAccess"]! || (await ReadAsync(http, path + "/subscribedskus"))["items"]!.AsArray().FirstOrDefault(sku => (int)sku!["availableUnits"]! >= Count) is not { } found)
            {
                continue;
            }

            for (var n = 0; n < Count; n++)
            {
                var user = new { usageLocation = "HU", userPrincipalName = $"storm{n}@{row["companyProfile"]!["domain"]}", displayName = $"Storm {n}" };
                (await http.PostAsJsonAsync(path + "/users", user, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            }

            return ((string)row["id"]!, (string)found["productSku"]!["id"]!);
        }

        throw new System.InvalidOperationException("No customer is like that.");
    }

    private static async Task<JsonNode> ReadAsync(HttpClient http, string path) =>
        JsonNode.Parse((await http.GetStringAsync(path, TestContext.Current.CancellationToken)).TrimStart('\uFEFF'))!;
}
