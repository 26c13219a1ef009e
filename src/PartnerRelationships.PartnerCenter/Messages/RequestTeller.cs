using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>Tells a watcher of one try of a request when it has ended.</summary>
internal sealed class RequestTeller
{
    private const int LongestValue = 200;
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie" };
    private readonly IWireWatcher watcher;
    private readonly TimeProvider time;
    private readonly long began;
    private WireRequest request;

    private RequestTeller(IWireWatcher watcher, TimeProvider time, WireRequest request) => (this.watcher, this.time, this.request, began) = (watcher, time, request, time.GetTimestamp());

    /// <summary>A teller; null if nobody wants to be told.</summary>
    /// <param name="time">Measures.</param>
    /// <param name="operation">Method and path.</param>
    /// <param name="requestId">The request's id; null for none.</param>
    /// <param name="attempt">Which try it is.</param>
    public static RequestTeller? Begin(TimeProvider time, string operation, string? requestId, int attempt) =>
        WireWatch.Current is { WantsRequests: true } watcher ? new RequestTeller(watcher, time, new WireRequest(operation, requestId) { Try = attempt }) : null;

    /// <summary>The answer has begun.</summary>
    public void Saw(HttpRequestMessage message, HttpResponseMessage response)
    {
        request = request with { Status = (int)response.StatusCode };
        if (watcher.WantsHeaders)
        {
            var token = message.Headers.Authorization?.Parameter;
            request = request with { Sent = Shown(message.Headers, message.Content?.Headers, token), Received = Shown(response.Headers, response.Content?.Headers, token) };
        }
    }

    /// <summary>The answer has ended, or there was none.</summary>
    public void End() => watcher.Asked(request with { Took = time.GetElapsedTime(began) });

    private static List<KeyValuePair<string, string>> Shown(HttpHeaders headers, HttpHeaders? ofContent, string? token) =>
        [.. headers.Concat(ofContent?.AsEnumerable() ?? []).Select(header => new KeyValuePair<string, string>(header.Key, Secret.Contains(header.Key) ? "(not shown)" : ForeignText.Show(string.Join(", ", header.Value), LongestValue, token)))];
}
