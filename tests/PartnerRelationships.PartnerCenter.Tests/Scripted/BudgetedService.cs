using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Resilience;

namespace PartnerRelationships.PartnerCenter.Tests.Scripted;

/// <summary>Answers every request with a customer, one millisecond later, and those that a rule refuses with 429.</summary>
/// <param name="time">Passes as it answers.</param>
/// <param name="refusal">How long to wait, from the number of the request and the time; null lets it through.</param>
internal sealed class BudgetedService(FakeTimeProvider time, Func<int, DateTimeOffset, TimeSpan?> refusal) : HttpMessageHandler
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(1);

    public int Accepted { get; private set; }

    public int Throttled { get; private set; }

    public PartnerCenterClient Client() => new(new PartnerCenterOptions
    {
        BaseAddress = new Uri("https://service.example/"),
        Tokens = Tokens.Fixed(ScriptedService.Secret),
        Handler = this,
        Patience = new Patience(),
        Time = time,
        Random = () => 0.5,
    });

    /// <summary>A rule: so many requests in each window, which begins with its first one.</summary>
    public static Func<int, DateTimeOffset, TimeSpan?> Windows(int budget, TimeSpan window)
    {
        var (used, ends) = (0, DateTimeOffset.MinValue);
        return (_, now) =>
        {
            (used, ends) = now < ends ? (used + 1, ends) : (1, now + window);
            return used > budget ? ends - now : null;
        };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Whoever moves the clock must not be called by it.
        await Task.Yield();
        time.Advance(Latency);
        if (refusal(Accepted + Throttled, time.GetUtcNow()) is { } wait)
        {
            Throttled++;
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests)
            {
                Content = new StringContent(""),
                Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds))) },
            };
        }

        Accepted++;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"id":"{{Pages.Id(1)}}","relationshipToPartner":"reseller"}""") };
    }
}
