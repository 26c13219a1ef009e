using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

/// <summary>What is not tried again, since it cannot succeed.</summary>
public sealed class FinalAnswerTests : RetryStage
{
    [Theory]
    [InlineData("999999999999", HttpStatusCode.ServiceUnavailable, "PauseTooLong")]
    [InlineData("99999999999999999999999999999999999999", HttpStatusCode.ServiceUnavailable, "PauseTooLong")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", HttpStatusCode.BadGateway, "PauseTooLong")]
    [InlineData("999999999999", HttpStatusCode.TooManyRequests, "Throttled")]
    public async Task An_absurd_wait_is_an_error_at_once(string wait, HttpStatusCode status, string errorId)
    {
        Service.Answer("", status, ("Retry-After", wait)).Answer(Customer);
        var began = Time.GetUtcNow();

        var error = await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => GetAsync());

        Assert.Equal((errorId, TimeSpan.Zero), (error.ErrorId, Time.GetUtcNow() - began));
        Assert.Matches("asks to wait for [0-9,]+ days", error.Message);
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task What_is_no_token_of_a_second_factor_is_not_tried_again_however_good_it_was_before()
    {
        Service.Answer(Customer).Answer("""{"code":900421,"description":"MFA is required."}""", HttpStatusCode.Unauthorized).Answer(Customer);
        using var client = Service.PatientClient(Time);
        await client.Customers.GetAsync(Pages.Id(1), Token);

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.Customers.GetAsync(Pages.Id(1), Token));

        Assert.Equal("MfaRequired", error.ErrorId);
        Assert.Contains("with MFA", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain(" fresh ", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(2, Service.Requests.Count);
    }

    [Fact]
    public async Task An_answer_over_the_limit_is_refused_by_its_length_and_not_asked_for_again()
    {
        using var endless = new EndlessStream();
        Service.Answer(new StreamContent(endless) { Headers = { ContentLength = 65L * 1024 * 1024 } }).Answer(Customer);

        Assert.Equal("AnswerTooLarge", (await Assert.ThrowsAsync<MalformedAnswerException>(() => GetAsync())).ErrorId);

        Assert.Equal(0, endless.BytesRead);
        Assert.Single(Service.Requests);
    }

    [Theory]
    [InlineData(400, """{"code":2000,"description":"Tenant Id must be a GUID."}""")]
    [InlineData(403, """{"code":900150,"description":"Role."}""")]
    [InlineData(404, """{"code":1000,"description":"Not found"}""")]
    [InlineData(409, "")]
    [InlineData(501, "")]
    public async Task A_refusal_is_not_asked_again(int status, string body)
    {
        Service.Answer(body, (HttpStatusCode)status);

        await Assert.ThrowsAnyAsync<PartnerRelationshipsException>(() => GetAsync());

        Assert.Single(Service.Requests);
    }
}
