using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.PartnerCenter.Tests.Scripted;
using PartnerRelationships.PartnerCenter.Tests.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class ProbeTests : IDisposable
{
    private readonly ScriptedService service = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ProbeQuestion.Profile, "/v1/profiles/organization")]
    [InlineData(ProbeQuestion.Customers, "/v1/customers?size=1")]
    [InlineData(ProbeQuestion.Providers, "/v1/relationships?relationship_type=IsIndirectResellerOf")]
    [InlineData(ProbeQuestion.Resellers, "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf")]
    [InlineData(ProbeQuestion.InvitationLink, "/v1/customers/relationshiprequests")]
    public async Task Every_question_is_one_reading_request_that_asks_about_the_second_factor(ProbeQuestion question, string path)
    {
        service.Answer("""{"items":[{"id":1},{"id":2}]}""", HttpStatusCode.OK, ("Date", "Sun, 01 Mar 2026 12:00:05 GMT"), ("isMfaCompliant", "true"));

        var answer = await AskAsync(question);

        var request = Assert.Single(service.Requests);
        Assert.Equal(("GET", path, "true"), (request.Method, request.Path, request.Headers["ValidateMfa"]));
        Assert.Equal((null, true, 2, time.GetUtcNow().AddSeconds(5)), (answer.Error, answer.IsMfaCompliant, answer.Items, answer.ServiceTime));
    }

    [Theory]
    [InlineData(403, "AccessDenied", false)]
    [InlineData(503, "ServiceFailed", null)]
    public async Task A_refusal_is_an_answer_and_is_not_asked_for_twice(int status, string errorId, bool? compliant)
    {
        service.Answer("", (HttpStatusCode)status, compliant is { } value ? [("isMfaCompliant", value.ToString()), ("Date", "Sun, 01 Mar 2026 12:00:05 GMT")] : [("isMfaCompliant", "perhaps")]);

        var answer = await AskAsync(ProbeQuestion.Profile);

        Assert.Single(service.Requests);
        Assert.Equal((errorId, compliant, true, compliant is not null), (answer.Error!.ErrorId, answer.IsMfaCompliant, answer.WasReached, answer.ServiceTime is not null));
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_an_answer_too()
    {
        service.Fail(new HttpRequestException("refused"));

        var answer = await AskAsync(ProbeQuestion.Profile);

        Assert.Single(service.Requests);
        Assert.Equal(("ServiceUnreachable", false), (answer.Error!.ErrorId, answer.WasReached));
    }

    [Fact]
    public async Task A_token_that_has_just_ended_is_replaced_once()
    {
        service.Answer("", HttpStatusCode.Unauthorized).Answer("{}");
        using var client = service.PatientClient(new ImpatientTime(), tokens: new Tokens(rejected => rejected is null ? "old" : "new"));

        Assert.Null((await client.Probe.AskAsync(ProbeQuestion.Profile, Token)).Error);
        Assert.Equal(["Bearer old", "Bearer new"], service.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("https://api.partnercenter.microsoft.com", true)]
    [InlineData("https://service.example/", true)]
    [InlineData("fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd", true)]
    [InlineData("https://graph.microsoft.com", false)]
    [InlineData("https://partner.partnercenterapi.microsoftonline.cn", false)]
    public async Task The_audience_is_held_against_the_connections_cloud(string audience, bool fits)
    {
        using var client = Client(ScriptedAuthority.Jwt($$"""{"aud":"{{audience}}"}"""));

        var report = await client.Probe.ReadTokenAsync(Token);

        Assert.Equal((fits, false, audience), (report.FitsService, report.Renews, report.Identity.Audience));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_token_of_any_text_says_nothing()
    {
        using var client = Client(ScriptedService.Secret);

        var report = await client.Probe.ReadTokenAsync(Token);

        Assert.Equal((null, SignInKind.Unknown), (report.FitsService, report.Identity.Kind));
        Assert.DoesNotContain(ScriptedService.Secret, report.ToString(), StringComparison.Ordinal);
    }

    private PartnerCenterClient Client(string token) => new(new PartnerCenterOptions
    {
        BaseAddress = new Uri("https://service.example/"),
        Cloud = Clouds.Of(PartnerEnvironment.Global),
        Tokens = new GivenAccessToken(new NetworkCredential("", token).SecurePassword),
        Handler = service,
    });

    private async Task<ProbeAnswer> AskAsync(ProbeQuestion question)
    {
        using var client = service.PatientClient(time);
        return await client.Probe.AskAsync(question, Token);
    }
}
