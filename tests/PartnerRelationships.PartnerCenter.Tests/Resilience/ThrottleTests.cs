using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

public sealed class ThrottleTests : IDisposable
{
    private const string Customer = """{"id":"00000001-0000-0000-0000-000000000000","relationshipToPartner":"reseller"}""";
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly ScriptedService service = new();
    private readonly FakeTimeProvider time = new(Noon);

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Waits => new()
    {
        { "7", 7 },
        { Noon.AddSeconds(9).ToString("R", CultureInfo.InvariantCulture), 9 },
        { "soon", 1 },
        { "-3", 1 },
        { Noon.AddHours(-1).ToString("R", CultureInfo.InvariantCulture), 1 },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_wait_that_the_service_asks_for_holds_everybody_back(string retryAfter, int seconds)
    {
        using var client = service.PatientClient(time);
        service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", retryAfter)).Answer(Customer).Answer(Customer).Answer(Customer);
        var asked = Enumerable.Range(1, 3).Select(number => client.Customers.GetAsync(Pages.Id(number), Token)).ToList();

        time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Single(service.Requests);
        Assert.DoesNotContain(asked, request => request.IsCompleted);

        time.Advance(TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(asked);
        Assert.Equal(4, service.Requests.Count);
        Assert.Equal(4, service.Requests.Select(request => request.Headers["MS-RequestId"]).Distinct().Count());
    }

    [Fact]
    public async Task A_waiting_request_can_be_cancelled_at_once_and_nothing_is_sent()
    {
        using var client = service.PatientClient(time);
        using var stop = new CancellationTokenSource();
        service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", "600")).Answer(Customer);
        var first = client.Customers.GetAsync(Pages.Id(1), Token);
        var second = client.Customers.GetAsync(Pages.Id(2), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        time.Advance(TimeSpan.FromSeconds(600));
        await first;
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_pause_above_the_limit_is_an_error_with_its_end()
    {
        using var client = service.PatientClient(time);
        service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", "7200"));

        var told = await Assert.ThrowsAsync<ThrottledException>(() => client.Customers.GetAsync(Pages.Id(1), Token));
        var unsent = await Assert.ThrowsAsync<ThrottledException>(() => client.Customers.GetAsync(Pages.Id(2), Token));

        Assert.Equal(TimeSpan.FromHours(2), told.RetryAfter);
        Assert.Equal(TimeSpan.FromHours(2), unsent.RetryAfter);
        Assert.Contains("120 minutes", unsent.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task The_wait_is_announced()
    {
        using var client = service.PatientClient(time);
        using var notes = new WireNotes();
        service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", "30")).Answer(Customer);

        var asked = client.Customers.GetAsync(Pages.Id(1), Token);
        time.Advance(TimeSpan.FromSeconds(30));
        await asked;

        Assert.Equal([(Noon.AddSeconds(30), null)], notes.Waited.Select(wait => (wait.Until, wait.Try)));
    }

    [Fact]
    public async Task One_customers_limit_does_not_delay_others()
    {
        using var client = service.PatientClient(time);
        for (var request = 0; request < 30; request++)
        {
            service.Answer(Customer);
            await client.Customers.GetAsync(Pages.Id(1), Token);
        }

        service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", "60")).Answer(Customer).Answer(Customer);
        var spent = client.Customers.GetAsync(Pages.Id(1), Token);
        await client.Customers.GetAsync(Pages.Id(2), Token);

        Assert.False(spent.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(60));
        await spent;
    }
}
