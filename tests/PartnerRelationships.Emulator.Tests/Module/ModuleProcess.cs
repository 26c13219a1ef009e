using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The staged module in an engine of its own.</summary>
internal static class ModuleProcess
{
    /// <summary>Ends the relationships with these customers; what the script printed, a line for each customer.</summary>
    public static async Task<IReadOnlyList<string>> EndRelationshipsAsync(Uri address, IEnumerable<string> customers)
    {
        using var named = new TemporaryFile();
        await File.WriteAllLinesAsync(named.Path, customers, TestContext.Current.CancellationToken);
        var ended = await RunAsync("EndRelationships.ps1", address.ToString(), "any", named.Path);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return ended.Lines;
    }

    /// <summary>Runs a script of this folder on the staged module.</summary>
    public static Task<Pwsh.Ended> RunAsync(string script, params string[] arguments) =>
        Pwsh.FileAsync(Script(script), [Checkout.Module, .. arguments]);

    /// <summary>A script of this folder that is running, to be listened to and killed.</summary>
    public static Process Start(string script, params string[] arguments)
    {
        var command = Command(script, arguments);
        command.RedirectStandardError = false;
        return Process.Start(command)!;
    }

    /// <summary>What to start for a script of this folder.</summary>
    public static ProcessStartInfo Command(string script, params IEnumerable<string> arguments) =>
        Pwsh.Command(["-NonInteractive", "-File", Script(script), Checkout.Module, .. arguments]);

    /// <summary>The first customers of an emulator, asked without the module.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(HttpClient http, int count)
    {
        var ids = new List<string>();
        for (string? token = ""; token is not null && ids.Count < count;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/customers?size=500");
            request.Headers.Add("MS-ContinuationToken", token.Length > 0 ? [token] : []);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            token = page.GetProperty("links").TryGetProperty("next", out var next) ? next.GetProperty("headers")[0].GetProperty("value").GetString() : null;
        }

        return [.. ids.Take(count)];
    }

    /// <summary>A token of a person, which the emulator takes as it is.</summary>
    public static string TokenOf(string person, string algorithm = "RS256") =>
        $"{Part($$"""{"alg":"{{algorithm}}"}""")}.{Part($$"""{"upn":"{{person}}@partner.example","scp":"user_impersonation","exp":4102444800}""")}.x";

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Script(string name) => Path.Combine(Checkout.Root, "tests", "PartnerRelationships.Emulator.Tests", "Module", name);
}
