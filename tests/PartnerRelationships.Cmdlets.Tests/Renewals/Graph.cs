using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PartnerRelationships.Sandbox;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>The service as it is, asked past whoever is tested: what it has, and the customers' side of it.</summary>
internal sealed class Graph : IDisposable
{
    private const string All = "v1.0/tenantRelationships/delegatedAdminRelationships";
    private readonly HttpClient http;

    public Graph(SandboxServer server)
    {
        http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token");
    }

    public async Task<List<(Guid Id, string Name)>> CustomersAsync() =>
        [.. (await GetAsync("v1/customers?size=500"))["items"]!.AsArray().Select(item => (Guid.Parse((string)item!["companyProfile"]!["tenantId"]!), (string)item["companyProfile"]!["companyName"]!))];

    public async Task<string> GroupAsync(string name) => (string)(await GetAsync($"v1.0/groups?$filter=displayName eq '{name}'"))["value"]![0]!["id"]!;

    /// <summary>A relationship that a customer approved.</summary>
    public async Task<string> MakeAsync(Guid customer, string name, IEnumerable<string> roles)
    {
        var made = await PostAsync(All, new
        {
            displayName = name, duration = "P90D", autoExtendDuration = "PT0S", customer = new { tenantId = customer },
            accessDetails = new { unifiedRoles = roles.Select(role => new { roleDefinitionId = role }) },
        });
        var id = (string)made["id"]!;
        await PostAsync($"{All}/{id}/requests", new { action = "lockForApproval" });
        await AnswerAsync(id, customer, "approve");
        return id;
    }

    public Task AssignAsync(string id, string group, string role) => PostAsync($"{All}/{id}/accessAssignments", new
    {
        accessContainer = new { accessContainerId = group, accessContainerType = "securityGroup" },
        accessDetails = new { unifiedRoles = new[] { new { roleDefinitionId = role } } },
    });

    /// <summary>What a customer makes of a request: approve or decline.</summary>
    public Task AnswerAsync(string id, Guid customer, string word) => PostAsync($"sandbox/delegatedadmin/{id}/{word}", new { tenantId = customer });

    public async Task<List<JsonNode>> RelationshipsAsync(string? filter = null)
    {
        var all = new List<JsonNode>();
        for (var next = All + (filter is null ? "" : "?$filter=" + filter); next is not null;)
        {
            var page = await GetAsync(next);
            all.AddRange(page["value"]!.AsArray().Select(item => item!));
            next = (string?)page["@odata.nextLink"];
        }

        return all;
    }

    public Task<JsonNode> OneAsync(string id) => GetAsync($"{All}/{id}");

    public async Task<List<JsonNode>> OfAsync(Guid customer) => await RelationshipsAsync($"customer/tenantId eq '{customer}'");

    public async Task<List<string>> ActionsAsync(string id) => [.. (await GetAsync($"{All}/{id}/requests"))["value"]!.AsArray().Select(item => (string)item!["action"]!)];

    public async Task<List<JsonNode>> AssignmentsAsync(string id) => [.. (await GetAsync($"{All}/{id}/accessAssignments"))["value"]!.AsArray().Select(item => item!)];

    public void Dispose() => http.Dispose();

    private async Task<JsonNode> GetAsync(string path) => (await http.GetFromJsonAsync<JsonNode>(path))!;

    private async Task<JsonNode> PostAsync(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
