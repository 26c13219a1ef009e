using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Bench.Figures;

/// <summary>Seeds 100,000 sandbox customers and pages through them: the last pages against the first ones.</summary>
internal sealed class SeedFigure : IFigure
{
    private const int Customers = 100_000;
    private const int Sample = 20;

    public string Name => "seed";

    public async Task<Result> MeasureAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"seed-{Guid.NewGuid():N}.db");
        try
        {
            var clock = Stopwatch.StartNew();
            using var server = SandboxServer.Open(new SandboxOptions { Path = path, SeedCustomers = Customers, Seed = 1 }, new SystemClock());
            var seconds = clock.Elapsed.TotalSeconds;
            return await PageAsync(server, seconds);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    private async Task<Result> PageAsync(SandboxServer server, double seconds)
    {
        using var client = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "bench");
        var first = new List<double>();
        var last = new List<double>();
        await RunThroughAsync(client);
        for (var run = 0; run < Pairs.Runs; run++)
        {
            var pages = await RunThroughAsync(client);
            first.Add(Pairs.Median(pages.Take(Sample)));
            last.Add(Pairs.Median(pages.TakeLast(Sample)));
        }

        var result = Pairs.Of(Name, 1.3, "ms", last, first);
        var detail = string.Create(CultureInfo.InvariantCulture, $"last {Sample} pages {result.Detail}; seeded in {seconds:0.0} s (at most 15)");
        return result with { Detail = detail, Value = seconds > 15 ? double.PositiveInfinity : result.Value };
    }

    private static async Task<List<double>> RunThroughAsync(HttpClient client)
    {
        var times = new List<double>();
        var customers = 0;
        string? token = null;
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "v1/customers?size=500");
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("MS-ContinuationToken", token);
            }

            var clock = Stopwatch.StartNew();
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            times.Add(clock.Elapsed.TotalMilliseconds);
            using var page = JsonDocument.Parse(body);
            customers += page.RootElement.GetProperty("items").GetArrayLength();
            token = NextToken(page.RootElement.GetProperty("links"));
        }
        while (token is not null);

        return customers == Customers ? times : throw new InvalidOperationException($"{customers} customers were paged.");
    }

    private static string? NextToken(JsonElement links) =>
        links.TryGetProperty("next", out var next) ? next.GetProperty("headers")[0].GetProperty("value").GetString() : null;
}
