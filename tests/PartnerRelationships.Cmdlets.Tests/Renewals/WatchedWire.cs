using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Cmdlets.Tests.Renewals;

/// <summary>The wire of one process: it may be killed on it, calls may fail on their way out or back, and an end that comes too early is seen before the service carries it out.</summary>
internal sealed partial class WatchedWire(HttpMessageHandler service, Graph graph, Life life, double faults, Random random, ConcurrentBag<string> early) : DelegatingHandler(service)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => life.StepAsync(async () =>
    {
        var fault = Draw();
        if (fault < faults / 2)
        {
            return Failed(request);
        }

        await WatchAsync(request, cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        if (fault < faults)
        {
            answer.Dispose();
            throw new HttpRequestException("The answer was lost.");
        }

        return answer;
    });

    private static HttpResponseMessage Failed(HttpRequestMessage request) => new(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new StringContent("") };

    private double Draw()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    // Judged by what the service has at this moment: another relationship of the customer's is active, and the groups of the old one have it too.
    private async Task WatchAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post && Requests().Match(request.RequestUri!.AbsolutePath) is { Success: true } match
            && (await request.Content!.ReadAsStringAsync(cancellationToken)).Contains("terminate", StringComparison.Ordinal))
        {
            var old = match.Groups[1].Value;
            var groups = (await graph.AssignmentsAsync(old)).Select(one => (string)one["accessContainer"]!["accessContainerId"]!).ToHashSet();
            var customer = Guid.Parse((string)(await graph.OneAsync(old))["customer"]!["tenantId"]!);
            foreach (var other in (await graph.OfAsync(customer)).Where(one => (string)one["id"]! != old && (string)one["status"]! == "active"))
            {
                var there = (await graph.AssignmentsAsync((string)other["id"]!)).Where(one => (string)one["status"]! == "active").Select(one => (string)one["accessContainer"]!["accessContainerId"]!);
                if (groups.IsSubsetOf(there))
                {
                    return;
                }
            }

            early.Add(old);
        }
    }

    [GeneratedRegex("delegatedAdminRelationships/([^/]+)/requests$", RegexOptions.IgnoreCase)]
    private static partial Regex Requests();
}
