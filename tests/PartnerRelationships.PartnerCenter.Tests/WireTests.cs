using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>What is reported the wire to whoever watches.</summary>
public sealed class WireTests : IDisposable
{
    private static readonly string Customer = $$"""{"id":"{{Pages.Id(1)}}","relationshipToPartner":"reseller"}""";
    private readonly ScriptedService service = new();
    private readonly ImpatientTime time = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_attempt_is_reported_with_its_status_and_request_id()
    {
        using var notes = new WireNotes { WantsRequests = true };
        service.Answer("", HttpStatusCode.ServiceUnavailable).Fail(new HttpRequestException("reset")).Answer(Customer);

        await GetAsync();

        Assert.Equal([(503, 1), (null, 2), (200, 3)], notes.Requests.Select(request => (request.Status, request.Try)));
        Assert.All(notes.Requests, request => Assert.Equal($"GET /v1/customers/{Pages.Id(1)}", request.Operation));
        Assert.Equal(service.Requests.Select(request => request.Headers["MS-RequestId"]), notes.Requests.Select(request => request.RequestId));
        Assert.All(notes.Requests, request => Assert.Empty(request.Sent.Concat(request.Received)));
    }

    [Fact]
    public async Task Headers_are_shown_without_secrets()
    {
        using var notes = new WireNotes { WantsRequests = true, WantsHeaders = true };
        service.Answer(Customer, HttpStatusCode.OK, ("MS-CorrelationId", "c-1"), ("Set-Cookie", "session=1"), ("X-Echo", "Bearer " + ScriptedService.Secret));

        await GetAsync();

        var told = Assert.Single(notes.Requests);
        Assert.Contains(told.Received, header => header is { Key: "MS-CorrelationId", Value: "c-1" });
        Assert.Contains(told.Sent, header => header is { Key: "X-Locale", Value: "en-US" });
        Assert.All(told.Sent.Concat(told.Received), header => Assert.DoesNotContain(ScriptedService.Secret, header.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(told.Received, header => header.Value.Contains("session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_the_second_attempt_the_wait_is_reported()
    {
        using var notes = new WireNotes();
        service.Answer("", HttpStatusCode.ServiceUnavailable, ("Retry-After", "20")).Fail(new HttpRequestException("reset")).Answer(Customer);

        await GetAsync();

        Assert.Equal([2, 3], notes.Waited.Select(wait => wait.Try));
        Assert.Equal(TimeSpan.FromSeconds(20), notes.Waited.First().Wait);
        Assert.All(notes.Waited, wait => Assert.Contains("GET /v1/customers/", wait.Reason, StringComparison.Ordinal));
        Assert.Empty(notes.Requests);
    }

    [Fact]
    public async Task An_observer_of_other_work_gets_nothing()
    {
        var notes = new WireNotes { WantsRequests = true };
        notes.Dispose();
        service.Answer("", HttpStatusCode.ServiceUnavailable).Answer(Customer);

        await GetAsync();

        Assert.Empty(notes.Requests);
        Assert.Empty(notes.Waited);
    }

    private async Task GetAsync()
    {
        using var client = service.PatientClient(time);
        await client.Customers.GetAsync(Pages.Id(1), Token);
    }
}
