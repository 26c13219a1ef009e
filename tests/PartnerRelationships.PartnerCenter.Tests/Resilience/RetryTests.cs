using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

public sealed class RetryTests : RetryStage
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_failing_service_is_asked_again_under_the_same_id(int status)
    {
        Service.Answer("", (HttpStatusCode)status).Answer("<html>", (HttpStatusCode)status).Answer(Customer);

        Assert.Equal(Pages.Id(1), (await GetAsync()).CustomerId);

        Assert.Equal(3, Service.Requests.Count);
        Assert.Single(RequestIds());
        Assert.Equal(3, CorrelationIds().Count);
    }

    [Fact]
    public async Task A_broken_connection_and_a_broken_answer_too()
    {
        Service.Fail(new HttpRequestException("reset")).Answer(Customer.Remove(30)).Answer("").Answer("<html>It works!</html>").Answer(Customer);

        await GetAsync();

        Assert.Equal(5, Service.Requests.Count);
        Assert.Single(RequestIds());
    }

    [Fact]
    public async Task A_wrong_address_is_reported_in_seconds()
    {
        for (var answer = 0; answer < 5; answer++)
        {
            Service.Answer("<html>It works!</html>");
        }

        var began = Time.GetUtcNow();
        Assert.Equal("MalformedAnswer", (await Assert.ThrowsAsync<MalformedAnswerException>(() => GetAsync())).ErrorId);

        Assert.InRange((Time.GetUtcNow() - began).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task An_answer_cut_after_a_closing_brace_is_detected_before_anything_is_returned()
    {
        var page = Pages.Of(1, 3);
        Service.Answer(page.Remove(page.IndexOf("}},", StringComparison.Ordinal) + 2)).Answer(page);
        var listed = new CustomerSink();

        await RunAsync(client => client.Customers.ListAsync(null, listed, Token));

        Assert.Equal([Pages.Id(1), Pages.Id(2), Pages.Id(3)], listed.Items.Select(customer => customer.CustomerId));
    }

    [Fact]
    public async Task Pauses_grow_and_end_after_the_last_attempt()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Service.Answer("", HttpStatusCode.ServiceUnavailable);
        }

        var began = Time.GetUtcNow();
        var error = await Assert.ThrowsAsync<RemoteServiceException>(() => GetAsync(new Patience { Attempts = 5 }));

        Assert.Equal("ServiceFailed", error.ErrorId);
        Assert.Equal(5, Service.Requests.Count);
        Assert.InRange((Time.GetUtcNow() - began).TotalSeconds, 0.2 + 0.4, 10);
    }

    [Fact]
    public async Task A_service_that_says_when_it_is_back_is_left_alone_until_then()
    {
        Service.Answer("", HttpStatusCode.ServiceUnavailable, ("Retry-After", "20")).Answer(Customer);
        var began = Time.GetUtcNow();

        await GetAsync();

        Assert.InRange((Time.GetUtcNow() - began).TotalSeconds, 20, 21);
    }

    [Fact]
    public async Task A_403_without_a_word_may_pass_and_is_believed_when_it_stays()
    {
        Service.Answer("", HttpStatusCode.Forbidden).Answer(Customer);
        await GetAsync();
        Assert.Equal(2, RequestIds().Count);

        for (var answer = 0; answer < 4; answer++)
        {
            Service.Answer("", HttpStatusCode.Forbidden);
        }

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AccessDeniedException>(() => GetAsync())).ErrorId);
        Assert.Equal(6, Service.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_expires_midway_is_renewed_once_and_the_listing_continues()
    {
        const string Unauthorized = """{"code":400,"description":"Access denied"}""";
        Service.Answer(Pages.Of(1, 2, "/customers?seekOperation=Next")).Answer(Unauthorized, HttpStatusCode.Unauthorized).Answer(Pages.Of(3, 1));
        var asked = new List<string?>();
        var tokens = new Tokens(rejected =>
        {
            asked.Add(rejected);
            return rejected is null && asked.Count < 3 ? "old-token" : "new-token";
        });
        var listed = new CustomerSink();

        await RunAsync(client => client.Customers.ListAsync(null, listed, Token), tokens: tokens);

        Assert.Equal([null, null, "old-token"], asked);
        Assert.Equal(["Bearer old-token", "Bearer old-token", "Bearer new-token"], Service.Requests.Select(request => request.Headers["Authorization"]));
        Assert.Equal(Pages.Token, Service.Requests[2].Headers["MS-ContinuationToken"]);
        Assert.Equal(3, listed.Items.Count);
        Assert.Equal(3, RequestIds().Count);
    }

    [Fact]
    public async Task A_permanently_refused_token_has_its_own_error()
    {
        for (var answer = 0; answer < 4; answer++)
        {
            Service.Answer("", HttpStatusCode.Unauthorized);
        }

        Assert.Equal("AuthenticationFailed", (await Assert.ThrowsAsync<AuthenticationFailedException>(() => GetAsync())).ErrorId);
        Assert.Equal(4, Service.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_is_missing_once_is_asked_for_again()
    {
        Service.Answer(Pages.Of(1, 2, "/customers?seekOperation=Next")).Answer("""{ "statusCode": 404, "message": "Resource not found" }""", HttpStatusCode.NotFound).Answer(Pages.Of(3, 1));
        var listed = new CustomerSink();

        await RunAsync(client => client.Customers.ListAsync(null, listed, Token));

        Assert.Equal(3, listed.Items.Count);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_given_longer_each_time()
    {
        Service.Answer(Customer).Hang(Time).Hang(Time).Answer(Customer);
        var began = Time.GetUtcNow();

        await RunAsync(async client =>
        {
            await client.Customers.GetAsync(Pages.Id(1), Token);
            await client.Customers.GetAsync(Pages.Id(1), Token);
        });

        Assert.InRange((Time.GetUtcNow() - began).TotalSeconds, 10 + 20, 32);
        Assert.Equal(2, RequestIds().Count);
    }

    [Fact]
    public async Task All_of_it_has_an_end()
    {
        Service.Hang(Time);

        var error = await Assert.ThrowsAsync<UnreachableException>(() => GetAsync(new Patience { FirstAttempt = TimeSpan.FromMinutes(2), LongestAttempt = TimeSpan.FromMinutes(2), Overall = TimeSpan.FromMinutes(1) }));

        Assert.Equal("ServiceTimeout", error.ErrorId);
        Assert.Contains("within 1 minutes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unresolvable_name_is_reported_at_once()
    {
        Service.Fail(new HttpRequestException("Name or service not known", new SocketException((int)SocketError.HostNotFound)));

        Assert.Equal("ServiceUnreachable", (await Assert.ThrowsAsync<UnreachableException>(() => GetAsync())).ErrorId);
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task A_service_that_never_made_sense_is_given_up_soon_and_one_that_did_later()
    {
        Refuse(5);
        Assert.Contains("after 5 tries", (await Assert.ThrowsAsync<UnreachableException>(() => GetAsync())).Message, StringComparison.Ordinal);

        Service.Answer(Customer);
        Refuse(8);
        Service.Answer(Customer);
        await RunAsync(async client =>
        {
            await client.Customers.GetAsync(Pages.Id(1), Token);
            await client.Customers.GetAsync(Pages.Id(1), Token);
        });
    }

    [Fact]
    public async Task A_removal_with_an_unknown_outcome_is_left_to_the_caller_to_check()
    {
        Service.Answer("", HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<RemoteServiceException>(() => RunAsync(client => client.Removals.RemoveAsync(Pages.Id(1), new RequestTicket(Guid.NewGuid()), Token)));
        Assert.Single(Service.Requests);

        Service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", "5")).Answer("""{"relationshipToPartner":"none"}""");
        await RunAsync(client => client.Removals.RemoveAsync(Pages.Id(1), new RequestTicket(Guid.NewGuid()), Token));
        Assert.Equal(3, RequestIds().Count);
    }

    private void Refuse(int times)
    {
        for (var time = 0; time < times; time++)
        {
            Service.Fail(new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused)));
        }
    }

    private List<string> RequestIds() => [.. Service.Requests.Select(request => request.Headers["MS-RequestId"]).Distinct()];

    private List<string> CorrelationIds() => [.. Service.Requests.Select(request => request.Headers["MS-CorrelationId"]).Distinct()];
}
