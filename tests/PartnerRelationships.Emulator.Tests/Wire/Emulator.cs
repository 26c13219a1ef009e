using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Hosting;

namespace PartnerRelationships.Emulator.Tests.Wire;

/// <summary>An emulator on a free port of this machine, started with the switches that people type, and a client of it.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    private readonly EmulatorHost host;

    private Emulator(EmulatorHost host)
    {
        this.host = host;
        Http = new HttpClient { BaseAddress = Address };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "any");
    }

    public HttpClient Http { get; }

    public IReadOnlyList<Uri> Addresses => [.. host.Urls.Select(url => new Uri(url))];

    public Uri Address => Addresses[0];

    public static Task<Emulator> StartAsync(params string[] switches) => StartAsync(TimeProvider.System, switches);

    /// <summary>On a free port, unless the switches say where; with 30 customers, unless they say how many.</summary>
    public static async Task<Emulator> StartAsync(TimeProvider time, params string[] switches)
    {
        var all = new List<string>(switches);
        if (!switches.Contains("--urls")) all.AddRange(["--urls", "http://127.0.0.1:0"]);
        if (!switches.Contains("--customers")) all.AddRange(["--customers", "30"]);
        return new Emulator(await EmulatorHost.StartAsync(CommandLine.Read(all), time));
    }

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, null, headers);

    public async Task<Reply> SendAsync(string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }

    public Task<Reply> RemoveAsync(string customer, params (string Name, string Value)[] headers) =>
        SendAsync("PATCH", $"v1/customers/{customer}", """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""", headers);

    /// <summary>Where the first subscription is that is like that.</summary>
    public async Task<string> SubscriptionAsync(Func<JsonNode, bool> fits)
    {
        foreach (var customer in (await GetAsync("v1/customers")).Items)
        {
            var path = $"v1/customers/{customer["id"]}/subscriptions";
            if ((await GetAsync(path)).Items.FirstOrDefault(fits) is { } found) return $"{path}/{found["id"]}";
        }

        throw new InvalidOperationException("The seed has no such subscription.");
    }

    /// <summary>Changes what goes wrong.</summary>
    public async Task FaultAsync(string settings) => Assert.Equal(200, (await SendAsync("PUT", "emulator/faults", settings)).Status);

    public async Task<JsonNode> RequestsAsync() => (await GetAsync("emulator/requests")).Json;

    /// <summary>How often an operation was answered with a status, by the emulator's own book.</summary>
    public async Task<int> CountAsync(string operation, int status) =>
        (await RequestsAsync())["operations"]!.AsArray().Where(row => (string)row!["operation"]! == operation && (int)row["status"]! == status).Sum(row => (int)row!["count"]!);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
    }
}
