using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace PartnerRelationships.Bench.Server;

/// <summary>What the emulator's log counted.</summary>
/// <param name="Accepted">Requests that were answered.</param>
/// <param name="Throttled">Requests that were turned away with 429.</param>
internal sealed record RequestCounts(double Accepted, double Throttled)
{
    /// <summary>Asks an emulator.</summary>
    public static async Task<RequestCounts> ReadAsync(int port)
    {
        using var client = new HttpClient();
        using var report = JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/emulator/requests")));
        var counts = report.RootElement.GetProperty("operations").EnumerateArray()
            .ToLookup(line => line.GetProperty("status").GetInt32() == 429, line => line.GetProperty("count").GetDouble());
        return new RequestCounts(counts[false].Sum(), counts[true].Sum());
    }
}
