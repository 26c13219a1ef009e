using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Bench.Server;

/// <summary>A customer of an emulator with many users, none of whom has a product of which there are enough licences for all.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="SkuId">The product.</param>
internal sealed record LicensedAccount(string CustomerId, string SkuId)
{
    private const int AtOnce = 64;

    public static async Task<LicensedAccount> MakeAsync(int port, int users)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/v1/customers/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "bench");
        foreach (var customer in (await ReadAsync(client, "?size=500"))["items"]!.AsArray())
        {
            var id = (string)customer!["id"]!;
            if (await OfferAsync(client, id, users) is { } sku)
            {
                await FillAsync(client, id, (string)customer["companyProfile"]!["domain"]!, users);
                return new LicensedAccount(id, sku);
            }
        }

        throw new InvalidOperationException("No customer has a product to give.");
    }

    // Buys enough of a product that the account's roles reach.
    private static async Task<string?> OfferAsync(HttpClient client, string id, int users)
    {
        if (!(bool)(await ReadAsync(client, id))["allowDelegatedAccess"]!)
        {
            return null;
        }

        foreach (var subscription in (await ReadAsync(client, $"{id}/subscriptions"))["items"]!.AsArray().Where(row => (string)row!["status"]! == "active" && (int)row["quantity"]! > 1))
        {
            subscription!["quantity"] = users + 100;
            using var bought = await client.PatchAsync($"{id}/subscriptions/{subscription["id"]}", Json(subscription.ToJsonString()));
            var skus = (await ReadAsync(client, $"{id}/subscribedskus"))["items"]!.AsArray();
            if (bought.IsSuccessStatusCode && skus.FirstOrDefault(sku => (int)sku!["availableUnits"]! >= users) is { } enough)
            {
                return (string)enough["productSku"]!["id"]!;
            }
        }

        return null;
    }

    private static async Task FillAsync(HttpClient client, string id, string domain, int users) => await Parallel.ForAsync(0, users, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, token) =>
    {
        using var made = await client.PostAsync($"{id}/users", Json($$"""{"usageLocation":"HU","userPrincipalName":"bench{{n}}@{{domain}}","displayName":"Bench {{n}}"}"""), token);
        made.EnsureSuccessStatusCode();
    });

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => JsonNode.Parse((await client.GetStringAsync(path, CancellationToken.None)).TrimStart('\uFEFF'))!;

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
