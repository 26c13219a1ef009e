using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Server;

/// <summary>What the figures compare with: nothing but HttpClient and Utf8JsonReader.</summary>
internal static class BareClient
{
    private sealed record Customer(Guid Id, string? Name, string? Domain, string? Relationship);

    public static async Task<int> RunAsync(string verb, string port)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "bench");
        Console.WriteLine(verb == "list" ? await TimeListAsync(client, port) : await TimePageAsync(client, port));
        return 0;
    }

    private static async Task<string> TimeListAsync(HttpClient client, string port)
    {
        var times = new List<double>();
        var customers = 0;
        for (var listing = 0; listing <= Repetitions.ListWarmUps; listing++)
        {
            var clock = Stopwatch.StartNew();
            customers = (await ListAsync(client, port)).Count;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"first={times[0]}\nms={times[^1]}\ncount={customers}");
    }

    private static async Task<string> TimePageAsync(HttpClient client, string port)
    {
        var times = new List<double>();
        for (var repetition = 0; repetition < Repetitions.Pages; repetition++)
        {
            var clock = Stopwatch.StartNew();
            await PageAsync(client, port, null, []);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"ms={Pairs.Median(times.Skip(Repetitions.Pages / 2))}");
    }

    private static async Task<List<Customer>> ListAsync(HttpClient client, string port)
    {
        var customers = new List<Customer>();
        string? token = null;
        do
        {
            token = await PageAsync(client, port, token, customers);
        }
        while (token is not null);

        return customers;
    }

    private static async Task<string?> PageAsync(HttpClient client, string port, string? token, List<Customer> customers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/v1/customers?size=500");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("MS-ContinuationToken", token);
        }

        using var response = await client.SendAsync(request);
        return Read(await response.Content.ReadAsByteArrayAsync(), customers);
    }

    // A customer's own members are at depth 3 and its profile's at depth 4; the token is the only "value" there is.
    private static string? Read(ReadOnlySpan<byte> page, List<Customer> customers)
    {
        var reader = new Utf8JsonReader(page);
        string? token = null, name = null, domain = null, relationship = null;
        var id = Guid.Empty;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 2 && id != Guid.Empty)
            {
                customers.Add(new Customer(id, name, domain, relationship));
                id = Guid.Empty;
            }

            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == 3 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.GetGuid();
            }
            else if (reader.CurrentDepth == 4 && reader.ValueTextEquals("companyName"u8))
            {
                reader.Read();
                name = reader.GetString();
            }
            else if (reader.CurrentDepth == 4 && reader.ValueTextEquals("domain"u8))
            {
                reader.Read();
                domain = reader.GetString();
            }
            else if (reader.CurrentDepth == 3 && reader.ValueTextEquals("relationshipToPartner"u8))
            {
                reader.Read();
                relationship = reader.GetString();
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                token = reader.GetString();
            }
        }

        return token;
    }
}
