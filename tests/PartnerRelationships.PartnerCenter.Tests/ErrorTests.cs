using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class ErrorTests : IDisposable
{
    private readonly ScriptedService service = new();

    private static readonly CustomerCreation Creation = new()
    {
        Name = "X", Domain = "x.onmicrosoft.com", Email = "a@x.hu", Culture = "hu-HU", Language = "hu", FirstName = "A", LastName = "B",
        AddressLine = "Fő utca 1.", City = "Győr", PostalCode = "9021", Country = "HU",
    };

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, """{"code":900421,"description":"Multi-factor authentication is required."}""", typeof(AuthenticationFailedException), "MfaRequired")]
    [InlineData(401, """{"code":900420,"description":"Invalid audience."}""", typeof(AuthenticationFailedException), "AuthenticationFailed")]
    [InlineData(403, """{"code":20002,"description":"No relationship between caller and account.","data":[],"source":"PartnerFD"}""", typeof(NoRelationshipException), "NoRelationship")]
    [InlineData(400, """{"code":"3000","description":"The relationship between the partner and customer does not exist"}""", typeof(NoRelationshipException), "NoRelationship")]
    [InlineData(400, """{"code":3000,"description":"Invalid property"}""", typeof(RemoteServiceException), "RequestRejected")]
    [InlineData(403, """{"code":1002,"description":"Authorization Failed"}""", typeof(AccessDeniedException), "WrongPartnerType")]
    [InlineData(403, """{"Code":900329,"Description":"No application tokens."}""", typeof(AccessDeniedException), "AppOnlyNotSupported")]
    [InlineData(403, "", typeof(AccessDeniedException), "AccessDenied")]
    [InlineData(403, """{"code":600006,"description":"The requested action is not allowed"}""", typeof(AccessDeniedException), "AccessDenied")]
    [InlineData(403, """{"code":"900123","description":"MPA"}""", typeof(AccessDeniedException), "AgreementMissing")]
    [InlineData(403, """{"code":900149,"description":"Program"}""", typeof(AccessDeniedException), "ProgramInactive")]
    [InlineData(403, "\uFEFF{\"code\":900309,\"description\":\"Blocked\"}", typeof(AccessDeniedException), "ConditionalAccess")]
    [InlineData(404, """{"code":1000,"description":"Not found"}""", typeof(NotFoundException), "CustomerNotFound")]
    [InlineData(404, """{"code":20003,"description":"Subscription"}""", typeof(NotFoundException), "SubscriptionNotFound")]
    [InlineData(400, """{"code":2055,"description":"Etag is no longer valid"}""", typeof(ConflictException), "EtagStale")]
    [InlineData(412, "", typeof(ConflictException), "EtagStale")]
    [InlineData(404, """{"code":60003,"description":"Tenant not found"}""", typeof(NotFoundException), "CustomerNotFound")]
    [InlineData(404, """{ "statusCode": 404, "message": "Resource not found" }""", typeof(NotFoundException), "NotFound")]
    [InlineData(409, """{"code":900278,"description":"Pending"}""", typeof(ConflictException), "OperationPending")]
    [InlineData(429, """{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 57 seconds." }""", typeof(ThrottledException), "Throttled")]
    [InlineData(502, "<html>Bad gateway</html>", typeof(RemoteServiceException), "ServiceFailed")]
    public async Task Each_refusal_has_its_own_kind_and_id(int status, string body, Type kind, string errorId)
    {
        service.Answer(body, (HttpStatusCode)status, ("MS-CorrelationId", "c-1"), ("Retry-After", "57"));

        var error = (PartnerRelationshipsException)await Assert.ThrowsAsync(kind, GetAsync);

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal((status, "c-1"), (error.Fault!.Status, error.Fault.CorrelationId));
        Assert.Equal(Guid.Parse(service.Requests[0].Headers["MS-RequestId"]), error.Fault.RequestId);
        Assert.DoesNotContain(ScriptedService.Secret, error.ToString(), StringComparison.Ordinal);
        if (error is ThrottledException throttled)
        {
            Assert.Equal(TimeSpan.FromSeconds(57), throttled.RetryAfter);
        }
    }

    [Fact]
    public async Task What_a_kind_of_partner_may_not_do_is_advised_on_by_what_was_asked()
    {
        for (var answer = 0; answer < 2; answer++)
        {
            service.Answer("""{"code":600006,"description":"The requested action is not allowed"}""", HttpStatusCode.Forbidden);
        }

        var removal = await Assert.ThrowsAsync<AccessDeniedException>(() => service.Client().Removals.RemoveAsync(Pages.Id(1), new RequestTicket(Guid.NewGuid()), Token));
        var creation = await Assert.ThrowsAsync<AccessDeniedException>(() => service.Client().Customers.CreateAsync(Creation, new RequestTicket(Guid.NewGuid()), Token));

        Assert.Contains("New-CustomerRemovalNotice", removal.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("creates the customer", creation.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("creates the customer", removal.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("57", 57)]
    [InlineData("Mon, 27 Jan 2020 04:17:10 GMT", 70)]
    [InlineData("Mon, 27 Jan 2020 04:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999", 10_000 * 24 * 60 * 60)]
    public async Task How_long_to_wait_comes_in_seconds_or_as_a_moment(string header, int? seconds)
    {
        service.Answer("", HttpStatusCode.TooManyRequests, ("Retry-After", header));
        using var client = service.Client(new FakeTimeProvider(new DateTimeOffset(2020, 1, 27, 4, 16, 0, TimeSpan.Zero)));

        var error = await Assert.ThrowsAsync<ThrottledException>(() => client.Customers.GetAsync(Pages.Id(1), Token));

        Assert.Equal(seconds is { } value ? TimeSpan.FromSeconds(value) : null, error.RetryAfter);
    }

    [Fact]
    public async Task The_services_own_words_are_kept()
    {
        service.Answer("""{"code":777,"description":"Cancel the following orders: 0bed3bbca6c..5 ... now."}""", HttpStatusCode.BadRequest);

        var error = await Assert.ThrowsAsync<RemoteServiceException>(GetAsync);

        Assert.EndsWith("Cancel the following orders: 0bed3bbca6c..5 ... now.", error.Message, StringComparison.Ordinal);
        Assert.Equal("777", error.Fault!.Code);
    }

    [Fact]
    public async Task No_connection_no_answer_and_being_stopped_are_three_things()
    {
        service.Fail(new HttpRequestException("refused"));
        Assert.Equal("ServiceUnreachable", (await Assert.ThrowsAsync<UnreachableException>(GetAsync)).ErrorId);

        service.Fail(new TaskCanceledException("time is up"));
        Assert.Equal("ServiceTimeout", (await Assert.ThrowsAsync<UnreachableException>(GetAsync)).ErrorId);

        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        service.Hang();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client().Customers.GetAsync(Pages.Id(1), stopped.Token));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/", null)]
    [InlineData("http://localhost/", null)]
    [InlineData("http://[::1]:1/", null)]
    [InlineData("https://api.partnercenter.microsoft.com", null)]
    [InlineData("http://api.partnercenter.microsoft.com", "InsecureEndpoint")]
    [InlineData("http://127.0.0.1.example.org/", "InsecureEndpoint")]
    [InlineData("http://0.0.0.0/", "InsecureEndpoint")]
    [InlineData("https://user:word@service.example/", "EndpointInvalid")]
    [InlineData("file:///etc/passwd", "EndpointInvalid")]
    public void A_token_goes_over_https_or_stays_on_the_machine(string address, string? errorId)
    {
        var error = Record.Exception(() => service.Client(address).Dispose());

        Assert.Equal(errorId, (error as InvalidInputException)?.ErrorId);
        Assert.DoesNotContain("word", error?.Message ?? "", StringComparison.Ordinal);
    }

    private Task GetAsync() => service.Client().Customers.GetAsync(Pages.Id(1), Token);
}
