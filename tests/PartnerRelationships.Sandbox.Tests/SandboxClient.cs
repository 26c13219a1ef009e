using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>A server and a plain HTTP client in front of it.</summary>
internal sealed class SandboxClient : IDisposable
{
    private readonly HttpClient http;

    private SandboxClient(SandboxServer server, FixedClock clock)
    {
        Server = server;
        Clock = clock;
        http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token");
    }

    public SandboxServer Server { get; }

    public FixedClock Clock { get; }

    public static SandboxClient Open(SandboxOptions? options = null)
    {
        var clock = new FixedClock();
        return new SandboxClient(SandboxServer.Open(options ?? new SandboxOptions { SeedCustomers = 30 }, clock), clock);
    }

    public static SandboxClient Of(PartnerType type, RemovalPolicy policy = RemovalPolicy.ResellersMayRemove) =>
        Open(new SandboxOptions { SeedCustomers = 30, PartnerType = type, RemovalPolicy = policy });

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, null, headers);

    public Task<Reply> PatchAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync("PATCH", path, body, headers);

    public Task<Reply> PostAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync("POST", path, body, headers);

    public async Task<Reply> SendAsync(string method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body as string ?? JObject.FromObject(body).ToString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<List<JObject>> ListAsync(string query = "")
    {
        var all = new List<JObject>();
        var page = await GetAsync("v1/customers" + query);
        while (true)
        {
            Assert.Equal(200, page.Status);
            all.AddRange(page.Items);
            if (page.Body["links"]!["next"] is not JObject next) return all;
            var header = next["headers"]!.Single();
            // No size and no filter: the token carries both.
            page = await GetAsync("v1/customers?seekOperation=Next", ((string)header["key"]!, (string)header["value"]!));
        }
    }

    public Task<List<JObject>> FilterAsync(string field, string @operator, string value) =>
        ListAsync("?filter=" + Uri.EscapeDataString(new JObject { ["Field"] = field, ["Value"] = value, ["Operator"] = @operator }.ToString()));

    public Task<Reply> RemoveAsync(string customer, params (string Name, string Value)[] headers) =>
        PatchAsync($"v1/customers/{customer}", """{"relationshipToPartner":"none","attributes":{"objectType":"Customer"}}""", headers);

    public async Task<string> LinkAsync() => (string)(await GetAsync("v1/customers/relationshiprequests")).Body["url"]!;

    public void Dispose()
    {
        http.Dispose();
        Server.Dispose();
    }
}
