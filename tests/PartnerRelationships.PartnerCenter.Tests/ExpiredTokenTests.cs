using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.Tests.Scripted;
using PartnerRelationships.PartnerCenter.Tests.SignIn;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>A token whose time is over is distinguished from one that is refused for another reason.</summary>
public sealed class ExpiredTokenTests : IDisposable
{
    private const string Refusal = """{"code":400,"description":"Access denied"}""";
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1, "AccessTokenExpired")]
    [InlineData(0, "AccessTokenExpired")]
    [InlineData(60, "AuthenticationFailed")]
    public async Task A_token_that_says_when_it_ends_is_believed(int secondsLeft, string errorId)
    {
        service.Answer(Refusal, HttpStatusCode.Unauthorized);
        var token = ScriptedAuthority.Jwt($$"""{"exp":{{time.GetUtcNow().AddSeconds(secondsLeft).ToUnixTimeSeconds()}}}""");

        var error = await RefusedAsync(Client(Tokens.Fixed(token)));

        Assert.Equal((errorId, ErrorIds.ActionOf("AccessTokenExpired") == error.RecommendedAction), (error.ErrorId, errorId == "AccessTokenExpired"));
        Assert.DoesNotContain(token, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "AccessTokenExpired")]
    [InlineData(true, "AuthenticationFailed")]
    public async Task One_that_says_nothing_was_good_and_cannot_be_renewed_has_expired(bool canRenew, string errorId)
    {
        service.Answer("""{"items":[]}""").Answer(Refusal, HttpStatusCode.Unauthorized);
        using var client = Client(new Tokens(_ => ScriptedService.Secret, canRenew));
        await client.Partners.ListProvidersAsync(Token);

        Assert.Equal(errorId, (await RefusedAsync(client)).ErrorId);
    }

    [Fact]
    public async Task One_that_was_never_good_is_refused_and_not_called_expired()
    {
        service.Answer(Refusal, HttpStatusCode.Unauthorized);

        Assert.Equal("AuthenticationFailed", (await RefusedAsync(Client(new Tokens(_ => ScriptedService.Secret, canRenew: false)))).ErrorId);
    }

    private PartnerCenterClient Client(Tokens tokens) => service.PatientClient(time, Patience.Once, tokens);

    private static Task<AuthenticationFailedException> RefusedAsync(PartnerCenterClient client) =>
        Assert.ThrowsAsync<AuthenticationFailedException>(() => client.Partners.ListProvidersAsync(Token));
}
