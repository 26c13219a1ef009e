using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;

namespace PartnerRelationships.Bench.Server;

/// <summary>What the figures compare with: nothing but HttpClient and Utf8JsonReader.</summary>
internal static class BareClient
{
    private const string Customers = "/v1/customers";
    private const string Users = $"/v1/customers/{UserPages.Customer}/users";

    private delegate string? PageReading<T>(ReadOnlySpan<byte> page, List<T> rows);

    public static async Task<int> RunAsync(string verb, string port)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "bench");
        Console.WriteLine(verb switch
        {
            "list" => await TimeListAsync<BareCustomer>(client, Customers, BareCustomer.Read, Repetitions.ListWarmUps),
            "answers" => await TimeAnswersAsync(client),
            "users" => await TimeListAsync<BareUser>(client, Users, BareUser.Read, Repetitions.UserWarmUps),
            _ => await TimePageAsync(client),
        });
        return 0;
    }

    private static async Task<string> TimeListAsync<T>(HttpClient client, string path, PageReading<T> read, int warmUps)
    {
        var times = new List<double>();
        var count = 0;
        for (var listing = 0; listing < warmUps + Repetitions.Listings; listing++)
        {
            var clock = Stopwatch.StartNew();
            count = (await ListAsync(client, path, read)).Count;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"first={times[0]}\nms={Pairs.Median(times.TakeLast(Repetitions.Listings))}\ncount={count}");
    }

    private static async Task<string> TimeAnswersAsync(HttpClient client)
    {
        await AskAsync(client, Repetitions.AnswerWarmUps);
        var clock = Stopwatch.StartNew();
        await AskAsync(client, Repetitions.Answers);
        return string.Create(CultureInfo.InvariantCulture, $"ms={clock.Elapsed.TotalMilliseconds / Repetitions.Answers}");
    }

    private static Task AskAsync(HttpClient client, int times) => Task.WhenAll(Enumerable.Range(0, Repetitions.Lanes).Select(async _ =>
    {
        for (var answer = 0; answer < times; answer++)
        {
            await client.GetByteArrayAsync(new Uri("/v1/profiles/organization", UriKind.Relative));
        }
    }));

    private static async Task<string> TimePageAsync(HttpClient client)
    {
        var times = new List<double>();
        for (var repetition = 0; repetition < Repetitions.Pages; repetition++)
        {
            var clock = Stopwatch.StartNew();
            await PageAsync<BareCustomer>(client, Customers, null, [], BareCustomer.Read);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"ms={Pairs.Median(times.Skip(Repetitions.Pages / 2))}");
    }

    private static async Task<List<T>> ListAsync<T>(HttpClient client, string path, PageReading<T> read)
    {
        var rows = new List<T>();
        string? token = null;
        do
        {
            token = await PageAsync(client, path, token, rows, read);
        }
        while (token is not null);

        return rows;
    }

    private static async Task<string?> PageAsync<T>(HttpClient client, string path, string? token, List<T> rows, PageReading<T> read)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "?size=500");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("MS-ContinuationToken", token);
        }

        using var response = await client.SendAsync(request);
        return read(await response.Content.ReadAsByteArrayAsync(), rows);
    }
}
