using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>The service asked without the module: what it shows, and what its customers do.</summary>
/// <param name="http">Its address.</param>
internal sealed class Service(HttpClient http)
{
    private const string Rights = "v1.0/tenantRelationships/delegatedAdminRelationships";

    /// <summary>The partner's indirect providers.</summary>
    public async Task<IReadOnlyList<string>> ProvidersAsync() =>
        [.. (await ItemsAsync("v1/relationships?relationship_type=IsIndirectResellerOf")).Select(item => (string)item["id"]!)];

    /// <summary>Everybody with whom the partner has a relationship.</summary>
    public async Task<IReadOnlyList<JsonNode>> CustomersAsync() => await ItemsAsync("v1/customers?size=500");

    public Task<IReadOnlyList<JsonNode>> SubscriptionsAsync(string customer) => ItemsAsync($"v1/customers/{customer}/subscriptions");

    /// <summary>All granular delegated admin relationships.</summary>
    public async Task<IReadOnlyList<JsonNode>> RightsAsync()
    {
        var all = new List<JsonNode>();
        for (string? next = Rights + "?$top=300"; next is not null;)
        {
            var page = await ReadAsync(next);
            all.AddRange(page["value"]!.AsArray().OfType<JsonNode>());
            next = (string?)page["@odata.nextLink"];
        }

        return all;
    }

    /// <summary>Which groups have which roles of a relationship.</summary>
    public async Task<IReadOnlyList<JsonNode>> GroupsAsync(string relationship) => [.. (await ReadAsync($"{Rights}/{relationship}/accessAssignments"))["value"]!.AsArray().OfType<JsonNode>()];

    /// <summary>The mails that Microsoft Graph sent, as MIME.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync() => [.. (await ItemsAsync("sandbox/mails")).Select(mail => (string)mail["mime"]!)];

    /// <summary>The partner's own link for invitations.</summary>
    public async Task<string> LinkAsync() => (string)(await ReadAsync("v1/customers/relationshiprequests"))["url"]!;

    /// <summary>A customer accepts an invitation, unless it has done so.</summary>
    public Task AcceptAsync(string link, string domain) => PlayAsync("sandbox/consents", new { link, domain, companyName = domain });

    /// <summary>A customer grants the rights that it is asked for, or declines.</summary>
    public Task DecideAsync(JsonNode rights, bool approves) =>
        PlayAsync($"sandbox/delegatedadmin/{(string)rights["id"]!}/{(approves ? "approve" : "decline")}", new { tenantId = (string)rights["customer"]!["tenantId"]! });

    private async Task PlayAsync(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<JsonNode>> ItemsAsync(string path) => [.. (await ReadAsync(path))["items"]!.AsArray().OfType<JsonNode>()];

    private async Task<JsonNode> ReadAsync(string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return JsonNode.Parse((await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF'))!;
    }
}
