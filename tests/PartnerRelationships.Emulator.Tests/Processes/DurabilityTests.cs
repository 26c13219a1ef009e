using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace PartnerRelationships.Emulator.Tests.Processes;

/// <summary>A process really killed, and its database opened again.</summary>
public sealed class DurabilityTests
{
    private const int Seeded = 20, Writers = 8, Acknowledged = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_it_is_killed_among_writes()
    {
        using var file = new TemporaryFile();
        var (acknowledged, doubtful) = (new ConcurrentBag<string>(), new ConcurrentBag<(string Name, string RequestId)>());
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (var emulator = await EmulatorProcess.StartAsync("--database", file.Path, "--customers", $"{Seeded}"))
        {
            var link = await LinkAsync(emulator.Http);
            var writers = Enumerable.Range(0, Writers).Select(writer => WriteUntilKilledAsync(emulator.Http, link, writer, acknowledged, doubtful, enough)).ToList();
            await enough.Task;
            emulator.Kill();
            await Task.WhenAll(writers);
        }

        Assert.Equal("ok", Integrity(file.Path));
        using var reopened = await EmulatorProcess.StartAsync("--database", file.Path);
        Assert.Empty(acknowledged.Except(await NamesAsync(reopened.Http)));

        // Whoever is in doubt repeats the request under its id, and it is carried out once.
        foreach (var (name, requestId) in doubtful) Assert.True(await AcceptAsync(reopened.Http, await LinkAsync(reopened.Http), name, requestId));
        var names = await NamesAsync(reopened.Http);
        Assert.Equal(Seeded + acknowledged.Count + doubtful.Count, names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Killed_while_it_seeds_it_begins_again()
    {
        using var file = new TemporaryFile();
        using (var process = EmulatorProcess.Launch("--urls", "http://127.0.0.1:0", "--database", file.Path, "--customers", "300000"))
        {
            while (!(File.Exists(file.Path + "-wal") && new FileInfo(file.Path + "-wal").Length > 0)) await Task.Yield();
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        using var emulator = await EmulatorProcess.StartAsync("--database", file.Path, "--customers", "10");

        Assert.Equal(10, (await NamesAsync(emulator.Http)).Count);
        Assert.Equal("ok", Integrity(file.Path));
    }

    [Fact]
    public async Task Two_emulators_share_a_database()
    {
        using var file = new TemporaryFile();
        string[] switches = ["--database", file.Path, "--customers", $"{Seeded}"];
        var both = await Task.WhenAll(EmulatorProcess.StartAsync(switches), EmulatorProcess.StartAsync(switches));
        using var one = both[0];
        using var other = both[1];
        string[] links = [await LinkAsync(one.Http), await LinkAsync(other.Http)];

        var accepted = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => AcceptAsync(both[n % 2].Http, links[n % 2], $"Közös {n} Kft.", Guid.NewGuid().ToString())));

        Assert.DoesNotContain(false, accepted);
        Assert.Equal(Seeded + 60, (await NamesAsync(one.Http)).Count);
        Assert.Equal(await NamesAsync(one.Http), await NamesAsync(other.Http));
    }

    private static async Task WriteUntilKilledAsync(HttpClient http, string link, int writer, ConcurrentBag<string> acknowledged, ConcurrentBag<(string Name, string RequestId)> doubtful, TaskCompletionSource enough)
    {
        for (var n = 0; ; n++)
        {
            var (name, requestId) = ($"Író {writer}/{n} Kft.", Guid.NewGuid().ToString());
            try
            {
                Assert.True(await AcceptAsync(http, link, name, requestId));
                acknowledged.Add(name);
                if (acknowledged.Count >= Acknowledged) enough.TrySetResult();
            }
            catch (HttpRequestException)
            {
                doubtful.Add((name, requestId));
                return;
            }
        }
    }

    private static async Task<bool> AcceptAsync(HttpClient http, string link, string name, string requestId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "sandbox/consents") { Content = JsonContent.Create(new { link, companyName = name }) };
        request.Headers.Add("MS-RequestId", requestId);
        using var response = await http.SendAsync(request, Cancellation);
        return response.IsSuccessStatusCode;
    }

    private static async Task<string> LinkAsync(HttpClient http) => (string)(await ReadAsync(http, "v1/customers/relationshiprequests"))["url"]!;

    private static async Task<List<string>> NamesAsync(HttpClient http)
    {
        var names = new List<string>();
        var page = await ReadAsync(http, "v1/customers");
        while (true)
        {
            names.AddRange(page["items"]!.AsArray().Select(item => (string)item!["companyProfile"]!["companyName"]!));
            if (page["links"]!["next"] is not { } next) return names;
            page = await ReadAsync(http, "v1/customers?seekOperation=Next", (string)next["headers"]![0]!["value"]!);
        }
    }

    private static async Task<JsonNode> ReadAsync(HttpClient http, string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.TryAddWithoutValidation("MS-ContinuationToken", token);
        using var response = await http.SendAsync(request, Cancellation);
        return JsonNode.Parse((await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation)).TrimStart('\uFEFF'))!;
    }

    private static string Integrity(string path)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
